/** The speed table: each figure with its goal, measured on the ten-year practice. */
package app.kapstone.bench;
