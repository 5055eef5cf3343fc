//! What somebody wants to see of the board, as it stands in the address: in one order, so that each board has one.

use super::{Category, PostKind, store::board::Asked};

/// Nobody turns so many pages.
const PAGES_MOST: i64 = 1_000;

/// What is asked for.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Filter {
    pub kind: Option<PostKind>,
    pub category: Option<Category>,
    pub own_only: bool,
    /// From 0 on.
    pub page: i64,
}

impl Filter {
    /// Reads the query of an address, and says whether something in it was nonsense.
    pub fn parse(query: &str) -> (Self, bool) {
        let mut filter = Self::default();
        let mut nonsense = false;
        for (key, value) in form_urlencoded::parse(query.as_bytes()) {
            let sound = match (key.as_ref(), value.as_ref()) {
                // A form sends what was left empty as well.
                ("soort" | "rubriek" | "waar", "") => true,
                ("soort", word) => {
                    filter.kind = PostKind::from_slug(word);
                    filter.kind.is_some()
                }
                ("rubriek", word) => {
                    filter.category = Category::from_slug(word);
                    filter.category.is_some()
                }
                ("waar", "buurt") => {
                    filter.own_only = true;
                    true
                }
                ("pagina", number) => match number.parse::<i64>() {
                    Ok(page @ 1..=PAGES_MOST) => {
                        filter.page = page - 1;
                        true
                    }
                    _ => false,
                },
                _ => false,
            };
            nonsense |= !sound;
        }
        (filter, nonsense)
    }

    /// The query of this board; empty for all of it.
    pub fn query(&self) -> String {
        let mut query = form_urlencoded::Serializer::new(String::new());
        if let Some(kind) = self.kind {
            query.append_pair("soort", kind.slug());
        }
        if let Some(category) = self.category {
            query.append_pair("rubriek", category.slug());
        }
        if self.own_only {
            query.append_pair("waar", "buurt");
        }
        if self.page > 0 {
            query.append_pair("pagina", &(self.page + 1).to_string());
        }
        query.finish()
    }

    /// Its address in a neighbourhood.
    pub fn address(&self, slug: &str) -> String {
        let query = self.query();
        format!("/{slug}/helpen{}{query}", if query.is_empty() { "" } else { "?" })
    }

    /// Whether it shows less than everything.
    pub fn narrows(&self) -> bool {
        self.category.is_some() || self.own_only
    }

    /// The same for the database.
    pub fn asked(&self) -> Asked {
        Asked { kind: self.kind, category: self.category }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_board_has_one_address() {
        let (filter, nonsense) = Filter::parse("pagina=2&rubriek=dieren&soort=vraag&waar=");
        assert!(!nonsense);
        assert_eq!(filter.query(), "soort=vraag&rubriek=dieren&pagina=2");
        assert_eq!(Filter::parse(&filter.query()), (filter, false));
        assert_eq!(Filter::default().address("hamont-lo"), "/hamont-lo/helpen");
    }

    #[test]
    fn nonsense_is_left_out_and_said() {
        for odd in ["soort=alles", "rubriek=x", "waar=ginder", "pagina=0", "pagina=-1", "pagina=99999999999", "x=1"] {
            assert_eq!(Filter::parse(odd), (Filter::default(), true), "{odd}");
        }
    }
}
