//! Starts the program and passes its exit status on.
fn main() {}
