//! The few drawings, each beside its word and never instead of it; as text (SVG in HTML).

macro_rules! drawing {
    ($class:literal, $paths:literal) => {
        concat!(
            r#"<svg class=""#,
            $class,
            r#"" viewBox="0 0 48 48" fill="none" stroke="currentColor" stroke-width="3" stroke-linecap="round""#,
            r#" stroke-linejoin="round" aria-hidden="true"><path d=""#,
            $paths,
            r#""/></svg>"#
        )
    };
}

/// The garden bench: Keuvel itself.
pub const BENCH: &str = drawing!("bench", "M8 12h32M8 19h32M4 28h40M12 12v16M36 12v16M9 28v11M39 28v11");

pub const HOUSE: &str = drawing!("icon", "M6 22 24 8l18 14M11 20v20h26V20");

pub const TALK: &str = drawing!(
    "icon",
    "M10 18c0-6 6-10 14-10s14 4 14 10-6 10-14 10c-2 0-4-.2-5.700-.8L10 32l2-7c-1.300-2-2-4.300-2-7zM20 34c2 4 6 6 11 6l7 3-1.500-5c3-2 4.500-4.500 4.500-8"
);

pub const PATH: &str = drawing!(
    "icon",
    "M12 42c0-10 24-8 24-18S12 16 12 6M12 45a3 3 0 1 0 0-6 3 3 0 0 0 0 6zM27 38h16M30 38v6M40 38v6M30 32h10"
);

/// Two hands, one in the other.
pub const HANDS: &str =
    drawing!("icon", "M6 14l7-4 8 3 3-2 8 2 10 6v13l-5 2M6 32V14M13 32l9 8 4-2 4 1 3-4 4-1-9-11-4 1c-3 1-6-1-5-4l3-5");

pub const KEEP: &str = drawing!("icon", "M13 7h22v34L24 32 13 41z");

pub const PHONE: &str =
    drawing!("icon", "M12 6l7 1 3 9-5 4c2 5 6 9 11 11l4-5 9 3 1 7c-2 4-6 6-11 5C18 38 8 28 7 15c0-4 2-7 5-9z");
