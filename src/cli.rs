//! Carries out one command and prints.
