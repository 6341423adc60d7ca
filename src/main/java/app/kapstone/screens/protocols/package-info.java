/** The library of protocols, one protocol with its sources, and how it becomes a course. */
@NullMarked
package app.kapstone.screens.protocols;

import org.jspecify.annotations.NullMarked;
