//! The names of the built files, which carry a hash of what is in them and so can be kept for ever.

use base64::{Engine, prelude::BASE64_STANDARD};
use sha2::{Digest, Sha256};
use std::{fs, io, path::Path, sync::LazyLock};

/// Starts the islands and the service worker, asks before an update.
pub static BOOT: LazyLock<String> = LazyLock::new(|| lean(include_str!("boot.js")));
/// Runs before the first paint: the size of the letters, and that there is JavaScript. Asks for [`BOOT`] after
/// it; at once where letters are chosen, so that no press comes too early.
pub const EARLY: &str = include_str!("early.js");

/// Makes passkeys and asks for them, on the few pages that do.
pub const KEYS: &str = include_str!("../people/keys.js");

/// What of a form somebody typed: one answer for the page of what waits, and for the service worker.
pub const TYPED: &str = include_str!("../offline/typed.js");

/// Shows what waits for the network on this device.
pub const OUTBOX: &str = concat!(include_str!("../offline/typed.js"), include_str!("../offline/outbox.js"));

/// Moves the map of a walk, and says where on it one is.
pub static MAP: LazyLock<String> =
    LazyLock::new(|| lean(&[include_str!("../walks/where.js"), include_str!("../walks/map.js")].concat()));

/// Loads the vault: on a page, in a Worker, in the service worker.
pub const VAULT: &str = include_str!("../concerns/vault.js");

/// What waits on the device, sealed: in a page and in the service worker.
pub const SIGNALS: &str = include_str!("../concerns/signals.js");
/// A way out at once.
pub const OUTSIDE: &str = include_str!("../concerns/outside.js");
/// The form on which something is passed on.
pub const FORM: &str = include_str!("../concerns/form/form.js");
/// The code of a referral card.
pub const CARD: &str = include_str!("../concerns/cards/card.js");
/// What was passed on from this device.
pub const PASSED: &str = include_str!("../concerns/passed.js");

/// Shows a coordinator the way from a note to the desk.
pub const DESK: &str = include_str!("../desk/desk.js");

/// The address of [`BOOT`].
pub static BOOT_PATH: LazyLock<String> = LazyLock::new(|| hashed("boot", &BOOT));
/// The address of [`KEYS`].
pub static KEYS_PATH: LazyLock<String> = LazyLock::new(|| hashed("keys", KEYS));

/// The address of [`OUTBOX`].
pub static OUTBOX_PATH: LazyLock<String> = LazyLock::new(|| hashed("outbox", OUTBOX));

/// The address of [`MAP`].
pub static MAP_PATH: LazyLock<String> = LazyLock::new(|| hashed("map", &MAP));

/// The address of [`VAULT`].
pub static VAULT_PATH: LazyLock<String> = LazyLock::new(|| hashed("vault", VAULT));

/// The address of [`SIGNALS`].
pub static SIGNALS_PATH: LazyLock<String> = LazyLock::new(|| hashed("signals", SIGNALS));
/// The address of [`OUTSIDE`].
pub static OUTSIDE_PATH: LazyLock<String> = LazyLock::new(|| hashed("outside", OUTSIDE));
/// The address of [`FORM`].
pub static FORM_PATH: LazyLock<String> = LazyLock::new(|| hashed("form", FORM));
/// The address of [`CARD`].
pub static CARD_PATH: LazyLock<String> = LazyLock::new(|| hashed("card", CARD));
/// The address of [`PASSED`].
pub static PASSED_PATH: LazyLock<String> = LazyLock::new(|| hashed("passed", PASSED));

/// The address of [`DESK`].
pub static DESK_PATH: LazyLock<String> = LazyLock::new(|| hashed("desk", DESK));

/// The scripts that single pages need, by the name that the service worker has for them: address and text. Each of
/// them works without network.
pub fn of_pages() -> [(&'static str, &'static str, &'static str); 7] {
    [
        ("vault", &VAULT_PATH, VAULT),
        ("signals", &SIGNALS_PATH, SIGNALS),
        ("outside", &OUTSIDE_PATH, OUTSIDE),
        ("form", &FORM_PATH, FORM),
        ("card", &CARD_PATH, CARD),
        ("passed", &PASSED_PATH, PASSED),
        ("desk", &DESK_PATH, DESK),
    ]
}

/// A script without what is for its readers: space before a line, and lines that are a comment.
fn lean(script: &str) -> String {
    let lines = script.lines().map(str::trim_start).filter(|line| !line.is_empty() && !line.starts_with("//"));
    lines.fold(String::with_capacity(script.len()), |all, line| all + line + "\n")
}

/// A name that changes with what is in it, and so can be kept for ever.
pub fn hashed(name: &str, script: &str) -> String {
    let hash: String = Sha256::digest(script).iter().take(8).map(|b| format!("{b:02x}")).collect();
    format!("/{name}.{hash}.js")
}

/// [`EARLY`] as a source for the Content-Security-Policy (CSP3 § 2.3.1).
pub static EARLY_HASH: LazyLock<String> =
    LazyLock::new(|| format!("'sha256-{}'", BASE64_STANDARD.encode(Sha256::digest(EARLY))));

/// Addresses of what the build made.
#[derive(Clone, Debug)]
pub struct Assets {
    pub css: String,
    pub js: String,
    pub wasm: String,
    /// What seals and opens.
    pub vault: String,
    /// The same with what a regisseur does: keys, teams, opening.
    pub regie: String,
    /// Changes with any of the files: the version of the service worker.
    pub version: String,
}

impl Assets {
    /// Looks the names up in the built site; the newest where an old build left files behind.
    pub fn find(site: &Path) -> io::Result<Self> {
        let mut files = Vec::new();
        for entry in fs::read_dir(site.join("pkg"))? {
            let entry = entry?;
            let name = entry.file_name().to_string_lossy().into_owned();
            files.push((entry.metadata()?.modified()?, name));
        }
        files.sort();
        let newest = |start: &str, end: &str| {
            let mut found =
                files.iter().rev().map(|(_, name)| name).filter(|n| n.starts_with(start) && n.ends_with(end));
            let missing = || io::Error::new(io::ErrorKind::NotFound, format!("no {start}*{end} in pkg"));
            found.next().map(|name| format!("/pkg/{name}")).ok_or_else(missing)
        };
        let of_the_house = [newest("keuvel", ".css")?, newest("keuvel", ".js")?, newest("keuvel", ".wasm")?];
        Ok(Self::named(of_the_house, [newest("vault", ".wasm")?, newest("regie", ".wasm")?]))
    }

    /// The assets under these addresses: style, script and WebAssembly of the house, and the vault.
    pub fn named([css, js, wasm]: [String; 3], [vault, regie]: [String; 2]) -> Self {
        let mut hash = Sha256::new();
        for part in [&css, &js, &wasm, &vault, &regie, &BOOT_PATH, &MAP_PATH] {
            hash.update(part);
        }
        for (_, path, _) in of_pages() {
            hash.update(path);
        }
        hash.update(env!("CARGO_PKG_VERSION"));
        let version = hash.finalize().iter().take(6).map(|b| format!("{b:02x}")).collect();
        Self { css, js, wasm, vault, regie, version }
    }
}
