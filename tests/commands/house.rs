//! A house of its own for every test: data, configuration and work in a temporary folder.

use std::path::{Path, PathBuf};

use assert_cmd::Command;
use assert_cmd::assert::Assert;
use serde_json::Value;
use tempfile::TempDir;

/// A temporary folder in which `handshake` runs.
pub struct House {
    folder: TempDir,
}

impl House {
    pub fn new() -> Self {
        Self {
            folder: tempfile::tempdir().unwrap(),
        }
    }

    /// The folder in which commands run.
    pub fn root(&self) -> &Path {
        self.folder.path()
    }

    /// The folder of the sessions.
    pub fn sessions(&self) -> PathBuf {
        self.root().join("data/sessions")
    }

    /// The command with these arguments, in English unless they say otherwise.
    pub fn command(&self, args: &[&str]) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_handshake"));
        command
            .args(args)
            .current_dir(self.root())
            .env_clear()
            .env("LANG", "C")
            .env("HANDSHAKE_DATA", self.root().join("data"))
            .env("HANDSHAKE_CONFIG", self.root().join("config"))
            .env("HANDSHAKE_CACHE", self.root().join("cache"));
        command
    }

    /// Runs it.
    pub fn run(&self, args: &[&str]) -> Assert {
        self.command(args).assert()
    }

    /// The JSON document that it prints.
    pub fn json(&self, args: &[&str]) -> Value {
        self.json_of(args, 0)
    }

    /// The JSON document that it prints before it ends with this status.
    pub fn json_of(&self, args: &[&str], status: i32) -> Value {
        let ended = self.run(args).code(status);
        serde_json::from_slice(&ended.get_output().stdout).unwrap()
    }

    /// Writes a file of the library.
    pub fn put(&self, name: &str, text: impl AsRef<[u8]>) -> PathBuf {
        std::fs::create_dir_all(self.sessions()).unwrap();
        let path = self.sessions().join(name);
        std::fs::write(&path, text).unwrap();
        path
    }
}
