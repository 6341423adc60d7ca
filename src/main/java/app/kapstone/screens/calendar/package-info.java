/** The practice's calendar: day, week and month. */
@NullMarked
package app.kapstone.screens.calendar;

import org.jspecify.annotations.NullMarked;
