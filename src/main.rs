//! Starts the program and passes its exit status on.

use std::process::ExitCode;

/// A library of thousands of sessions is millions of small pieces of memory, which this hands out fastest.
#[global_allocator]
static MEMORY: mimalloc::MiMalloc = mimalloc::MiMalloc;

fn main() -> ExitCode {
    handshake::cli::run(std::env::args_os())
}
