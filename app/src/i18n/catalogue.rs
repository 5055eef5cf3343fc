//! A catalogue: the texts of one area, the three languages under each other, so that whoever changes one sees the
//! others. A language that lacks a text does not compile.

/// Makes `$Name`, the texts of one area, with `$Name::of(lang)`. Names in braces are filled in by
/// [`fill`](crate::i18n::fill). One catalogue a file.
macro_rules! catalogue {
    ($Name:ident; $($name:ident { $nl:literal $fr:literal $en:literal })*) => {
        /// The texts of this area in one language.
        pub struct $Name { pub lang: $crate::i18n::Lang, $(pub $name: &'static str,)* }

        impl $Name {
            /// The texts in this language.
            pub fn of(lang: $crate::i18n::Lang) -> &'static Self {
                use $crate::i18n::Lang;
                static NL: $Name = $Name { lang: Lang::Nl, $($name: $nl,)* };
                static FR: $Name = $Name { lang: Lang::Fr, $($name: $fr,)* };
                static EN: $Name = $Name { lang: Lang::En, $($name: $en,)* };
                match lang {
                    Lang::Nl => &NL,
                    Lang::Fr => &FR,
                    Lang::En => &EN,
                }
            }
        }

        #[cfg(test)]
        mod the_catalogue {
            const ALL: &[(&str, [&str; 3])] = &[$((stringify!($name), [$nl, $fr, $en]),)*];

            #[test]
            fn has_the_same_places_to_fill_in_in_each_language() {
                for (name, [nl, fr, en]) in ALL {
                    let [nl, fr, en] = [nl, fr, en].map(|text| $crate::i18n::catalogue::places(text));
                    assert_eq!(nl, fr, "{name}");
                    assert_eq!(nl, en, "{name}");
                }
            }

            #[test]
            fn has_no_text_that_is_empty_or_shouts() {
                for (name, texts) in ALL {
                    for text in texts {
                        assert!(!text.trim().is_empty(), "{name}");
                        assert!(!text.contains('!'), "{name}: no exclamation marks");
                    }
                }
            }
        }
    };
}
pub(super) use catalogue;

/// The names in braces in a text, in one order.
#[cfg(test)]
pub fn places(text: &str) -> Vec<&str> {
    let mut found: Vec<&str> = text.split('{').skip(1).filter_map(|p| p.split('}').next()).collect();
    found.sort_unstable();
    found
}
