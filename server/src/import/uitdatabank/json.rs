//! Getting at values whose shape changed over the years: a text or a text by language, one or a list.

use crate::import::clean;
use serde_json::{Map, Value};

/// In which order of languages the texts of one event are looked for.
#[derive(Clone, Debug)]
pub struct Languages {
    /// The language of the title.
    pub chosen: String,
    main: Option<String>,
}

impl Languages {
    /// Dutch where the title has it, else the main language, else the first.
    pub fn of(event: &Value) -> Self {
        let main = event.get("mainLanguage").and_then(Value::as_str).and_then(clean::language);
        let has = |lang: &str| by_language(event.get("name"), |key| key == lang).is_some();
        let chosen = match event.get("name").and_then(Value::as_object) {
            None => main.clone().unwrap_or_else(|| "nl".to_owned()),
            Some(_) if has("nl") => "nl".to_owned(),
            Some(names) => main.clone().filter(|m| has(m)).or_else(|| first(names)).unwrap_or_else(|| "nl".to_owned()),
        };
        Self { chosen, main }
    }

    /// The text of a value that is a text, or one by language.
    pub fn text<'a>(&self, value: Option<&'a Value>) -> Option<&'a str> {
        let value = value?;
        let full = |v: &'a Value| v.as_str().filter(|t| !t.trim().is_empty());
        let within = |lang: &str| by_language(Some(value), |key| key == lang);
        full(value)
            .or_else(|| within(&self.chosen))
            .or_else(|| within("nl"))
            .or_else(|| self.main.as_deref().and_then(within))
            .or_else(|| value.as_object()?.values().find_map(full))
    }
}

fn by_language(value: Option<&Value>, wanted: impl Fn(&str) -> bool) -> Option<&str> {
    let texts = value?.as_object()?;
    let (_, text) = texts.iter().find(|(key, _)| wanted(key.as_str()))?;
    text.as_str().filter(|t| !t.trim().is_empty())
}

fn first(texts: &Map<String, Value>) -> Option<String> {
    let mut full = texts.iter().filter(|(_, text)| text.as_str().is_some_and(|t| !t.trim().is_empty()));
    full.find_map(|(key, _)| clean::language(key))
}

/// The texts in a value that is a text or a list of them.
pub fn texts(value: Option<&Value>) -> Vec<&str> {
    match value {
        Some(Value::String(text)) => vec![text.as_str()],
        Some(Value::Array(list)) => list.iter().filter_map(Value::as_str).collect(),
        _ => Vec::new(),
    }
}

/// The objects in a value that is one, a list of them, or an object whose keys are numbers (PHP's idea of a list).
pub fn objects(value: Option<&Value>) -> Vec<&Value> {
    match value {
        Some(Value::Array(list)) => list.iter().filter(|v| v.as_object().is_some_and(|o| !o.is_empty())).collect(),
        Some(Value::Object(map)) if map.is_empty() => Vec::new(),
        Some(Value::Object(map)) if map.keys().all(|k| k.bytes().all(|b| b.is_ascii_digit())) => {
            map.values().filter(|v| v.is_object()).collect()
        }
        Some(object @ Value::Object(_)) => vec![object],
        _ => Vec::new(),
    }
}

/// A number, or a text that is one.
pub fn number(value: Option<&Value>) -> Option<f64> {
    let value = value?;
    let number = value.as_f64().or_else(|| value.as_str()?.trim().replace(',', ".").parse().ok())?;
    number.is_finite().then_some(number)
}

/// The `type` of a value that is an object with one, or the type itself.
pub fn kind(value: Option<&Value>) -> Option<&str> {
    let value = value?;
    value.as_str().or_else(|| value.get("type")?.as_str())
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn dutch_comes_first_then_the_main_language_then_any() {
        for (event, chosen, title) in [
            (json!({"name": {"en": "Soup", "nl": "Soep"}}), "nl", "Soep"),
            (json!({"mainLanguage": "fr", "name": {"en": "Soup", "fr": "Soupe"}}), "fr", "Soupe"),
            (json!({"mainLanguage": "de", "name": {"en": "Soup", "fr": "Soupe"}}), "en", "Soup"),
            (json!({"mainLanguage": "fr", "name": "Soupe"}), "fr", "Soupe"),
            (json!({"name": "Soep"}), "nl", "Soep"),
            (json!({"name": {"nl": " ", "fr": "Soupe"}}), "fr", "Soupe"),
        ] {
            let languages = Languages::of(&event);
            assert_eq!(
                (languages.chosen.as_str(), languages.text(event.get("name"))),
                (chosen, Some(title)),
                "{event}"
            );
        }
        assert_eq!(Languages::of(&json!({"name": {"<b>": "x"}})).chosen, "nl");
    }

    #[test]
    fn numbers_and_lists_come_in_shapes() {
        assert_eq!(number(Some(&json!("4,936491"))), Some(4.936_491));
        assert_eq!(number(Some(&json!(10.5))), Some(10.5));
        assert_eq!(number(Some(&json!("inf"))), None);
        assert_eq!(objects(Some(&json!([[], {}, {"a": 1}]))).len(), 1);
        assert_eq!(objects(Some(&json!({"0": {"a": 1}, "1": {"a": 2}}))).len(), 2);
        assert_eq!(texts(Some(&json!(["a", null, 3]))), ["a"]);
    }
}
