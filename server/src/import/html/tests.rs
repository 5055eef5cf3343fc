//! What becomes of HTML, of text, and of what is a bit of both.

use super::*;

#[test]
fn text_with_a_heart_or_a_comparison_stays_as_it_is() {
    for plain in [
        "Koffie <3 taart",
        "a<b dan c>d",
        "1 < 2 & 3 > 2",
        "sahaja <> frashed",
        "klik <https://url> hier",
        "<naam>",
        "<b",
        "x </",
    ] {
        assert_eq!(text(plain), plain);
    }
    assert_eq!(text("Koffie <3<br>en taart"), "Koffie <3\nen taart");
}

#[test]
fn paragraphs_lists_and_lines_are_kept() {
    let html =
        "<p>Soep\n met <b>brood</b>.</p><ul><li>tomaat</li><li>prei</li></ul><div>Tot dan</div><div>Ria<br/>Jos</div>";
    assert_eq!(text(html), "Soep met brood.\n\n• tomaat\n• prei\n\nTot dan\nRia\nJos");
    assert_eq!(text("een<br><br><br><br>twee"), "een\n\ntwee");
    assert_eq!(text("<table><tr><td>ma</td><td>9 u</td></tr><tr><td>di</td></tr></table>"), "ma 9 u\ndi");
}

#[test]
fn where_no_tag_ends_lines_the_line_ends_do() {
    assert_eq!(text("<b>Soep</b>\nbrood\n\nkaas &amp; wijn"), "Soep\nbrood\n\nkaas & wijn");
    assert_eq!(text("Tom &amp; Jerry\n&eacute;&#233;n"), "Tom & Jerry\néén");
}

#[test]
fn a_link_shows_where_it_leads_unless_it_says_so_itself() {
    assert_eq!(
        text("<a href=\"https://example.org/x?a=1&amp;b=2\">Schrijf je in</a>."),
        "Schrijf je in (https://example.org/x?a=1&b=2)."
    );
    assert_eq!(text("<a href=\"https://www.example.org/\">example.org</a>"), "example.org");
    assert_eq!(text("<a href='mailto:info@example.org'>info@example.org</a>"), "info@example.org");
    assert_eq!(text("<a href='mailto:info@example.org'>Mail ons</a> nu"), "Mail ons (info@example.org) nu");
    assert_eq!(text("<a href='javascript:alert(1)'>klik</a><br>"), "klik");
    assert_eq!(text("<p>zie <a href='https://example.org/'><img src=x></a></p>"), "zie https://example.org/");
}

#[test]
fn scripts_styles_and_comments_are_gone() {
    let html = "<style>p{}</style><p>Soep<script>alert('<p>x</p>')</script></p><!-- geheim --><img src=x \
        onerror=alert(1)><svg><a href=x>y</a></svg>";
    assert_eq!(text(html), "Soep");
    assert_eq!(text("<title>x</title><p>ja</p>"), "ja");
}

#[test]
fn what_was_escaped_comes_out_as_the_text_it_meant() {
    assert_eq!(text("<p>&lt;script&gt;alert(1)&lt;/script&gt;</p>"), "<script>alert(1)</script>");
    assert_eq!(text("<p>&amp;lt;</p>"), "&lt;");
}

#[test]
fn a_title_keeps_its_angle_brackets() {
    assert_eq!(line("<script>alert(1)</script>"), "<script>alert(1)</script>");
    assert_eq!(line("Tom &amp; Jerry &#8211; <b>live</b>"), "Tom & Jerry – <b>live</b>");
    assert_eq!(line("AT&T; R&D"), "AT&T; R&D");
}

#[test]
fn broken_and_deep_html_ends() {
    for html in [
        "<p",
        "<p>a<p",
        "</p></div>x",
        "<a href=\"x",
        "<a href=https://a.be>b",
        "&",
        "&#xffffff;",
        "<![CDATA[x]]>",
        "<p>\0</p>",
    ] {
        text(html);
    }
    let began = std::time::Instant::now();
    for piece in ["<div>", "<b>", "<h1><b>", "<table><a>", "<b><p>", "<li>", "<svg>", "<", "&lt;", "<font><a><p>"] {
        text(&piece.repeat(100_000 / piece.len()));
    }
    assert!(began.elapsed().as_secs() < 20, "{:?}", began.elapsed());
    assert_eq!(text(&format!("{}soep<br>brood{}", "<div>".repeat(5_000), "</div>".repeat(5_000))), "soep\nbrood");
}
