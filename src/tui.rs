//! The screens: the loop that draws, waits, updates and carries out effects.
