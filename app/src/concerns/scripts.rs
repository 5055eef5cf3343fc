//! The scripts of a regisseur, under names that change with what is in them.

use crate::{concerns::teams::passphrase, ui::assets::hashed};
use std::sync::LazyLock;

/// The Worker that holds the keys of a regisseur; the words of its passphrases stand before it.
pub static KEEPER: LazyLock<String> = LazyLock::new(|| {
    let words = passphrase::WORDS.join(" ");
    format!("const WORDS = '{words}'.split(' ');\n{}", include_str!("keeper.js"))
});
/// What the Worker may do: compile the vault, and ask this server and nobody else (CSP 3).
pub const KEEPER_POLICY: &str = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'";

/// What the pages of a regisseur have in common.
const REGIE: &str = include_str!("regie.js");
/// Makes the keys of a regisseur, and changes a team.
const REGIE_KEYS: &str = include_str!("teams/keys.js");
/// The inbox: unlocked, listed, searched.
const INBOX: &str = include_str!("inbox/inbox.js");
/// One signal, opened.
const INBOX_SIGNAL: &str = include_str!("inbox/signal.js");
/// What a regisseur does with a signal.
const INBOX_ACTS: &str = include_str!("inbox/acts.js");
/// Follows the list of who read.
const READS: &str = include_str!("inbox/reads.js");
/// Counts the themes of a quarter.
const THEMES: &str = include_str!("themes/themes.js");

pub static KEEPER_PATH: LazyLock<String> = LazyLock::new(|| hashed("keeper", &KEEPER));
pub static REGIE_PATH: LazyLock<String> = LazyLock::new(|| hashed("regie", REGIE));
pub static REGIE_KEYS_PATH: LazyLock<String> = LazyLock::new(|| hashed("regie-keys", REGIE_KEYS));
pub static INBOX_PATH: LazyLock<String> = LazyLock::new(|| hashed("inbox", INBOX));
pub static INBOX_SIGNAL_PATH: LazyLock<String> = LazyLock::new(|| hashed("inbox-signal", INBOX_SIGNAL));
pub static INBOX_ACTS_PATH: LazyLock<String> = LazyLock::new(|| hashed("inbox-acts", INBOX_ACTS));
pub static READS_PATH: LazyLock<String> = LazyLock::new(|| hashed("reads", READS));
pub static THEMES_PATH: LazyLock<String> = LazyLock::new(|| hashed("themes", THEMES));

/// Address and text of each, but for the Worker, which comes with a policy of its own.
pub fn all() -> [(&'static str, &'static str); 7] {
    [
        (&REGIE_PATH, REGIE),
        (&REGIE_KEYS_PATH, REGIE_KEYS),
        (&INBOX_PATH, INBOX),
        (&INBOX_SIGNAL_PATH, INBOX_SIGNAL),
        (&INBOX_ACTS_PATH, INBOX_ACTS),
        (&READS_PATH, READS),
        (&THEMES_PATH, THEMES),
    ]
}
