//! Turns sessions into documents, one file per format.
