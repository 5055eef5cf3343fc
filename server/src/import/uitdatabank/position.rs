//! On which line of a JSON file each event begins: what a report can point at.

/// The lines, from 1, on which the elements of a list begin: of the list that the file is, or of the one under `key` in
/// the object that it is. Where there is no such list, line of the file's first value.
///
/// The text must be JSON that was read already.
pub fn lines(json: &str, key: Option<&str>) -> Vec<usize> {
    let mut found = Vec::new();
    let (mut line, mut depth, mut at) = (1, 0_usize, 0);
    let bytes = json.as_bytes();
    // At which depth the elements stand, once their list is open.
    let list_depth = if key.is_some() { 2 } else { 1 };
    let (mut last_text, mut under_key, mut inside, mut fresh) = ("", key.is_none(), false, false);
    while at < bytes.len() {
        let byte = bytes[at];
        let begins = inside && fresh && depth == list_depth && !byte.is_ascii_whitespace() && byte != b']';
        if begins {
            found.push(line);
            fresh = false;
        }
        match byte {
            b'\n' => line += 1,
            b'"' => {
                let end = text_end(bytes, at);
                last_text = json.get(at + 1..end).unwrap_or_default();
                at = end;
            }
            b':' if depth == 1 && key.is_some() => under_key = Some(last_text) == key,
            b'[' | b'{' => {
                depth += 1;
                if byte == b'[' && depth == list_depth && under_key {
                    (inside, fresh) = (true, true);
                }
            }
            b']' | b'}' => {
                if depth == list_depth && inside {
                    inside = false;
                }
                depth = depth.saturating_sub(1);
            }
            b',' if depth == list_depth && inside => fresh = true,
            _ => {}
        }
        at += 1;
    }
    found
}

/// Where the text that opens here closes.
fn text_end(bytes: &[u8], open: usize) -> usize {
    let mut at = open + 1;
    while at < bytes.len() && bytes[at] != b'"' {
        at += if bytes[at] == b'\\' { 2 } else { 1 };
    }
    at.min(bytes.len())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_element_has_its_line() {
        assert_eq!(lines("[\n {\"a\": [1,\n2]},\n\n {}\n,3]", None), [2, 5, 6]);
        assert_eq!(lines("[]", None), [0_usize; 0]);
        let page =
            "{\n\"x\": [{}, {}],\n\"y\": \"member\",\n\"member\":\n[\n{\"member\": [1]},\n{\"t\": \"a\\\"]\"}\n]}";
        assert_eq!(lines(page, Some("member")), [6, 7]);
    }
}
