//! Starts the program and passes its exit status on.

use std::process::ExitCode;

fn main() -> ExitCode {
    handshake::cli::run(std::env::args_os())
}
