/**
 * The page engine, pure: a document of blocks becomes pages of placed words and lines; used by
 * {@code documents}, and knows nothing of PDF.
 */
@NullMarked
package app.kapstone.documents.page;

import org.jspecify.annotations.NullMarked;
