//! The address of a neighbourhood as a QR code: for posters, the fridge, the counter.

use qrcode::{Color, EcLevel, QrCode};
use std::fmt::Write;

/// An SVG drawing of the code of an address, black on white with a quiet zone of four modules (ISO/IEC 18004).
/// `None` for an address too long for any code.
pub fn svg(address: &str, title: &str) -> Option<String> {
    let code = QrCode::with_error_correction_level(address, EcLevel::M).ok()?;
    let (width, colors) = (code.width(), code.to_colors());
    let mut path = String::new();
    for (i, _) in colors.iter().enumerate().filter(|(_, c)| **c == Color::Dark) {
        let (x, y) = (i % width + 4, i / width + 4);
        let _ = write!(path, "M{x} {y}h1v1h-1z");
    }
    let side = width + 8;
    let title = title.replace('&', "&amp;").replace('<', "&lt;").replace('"', "&quot;");
    Some(format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {side} {side}\" role=\"img\" aria-label=\"{title}\" \
         shape-rendering=\"crispEdges\"><path fill=\"#fff\" d=\"M0 0h{side}v{side}H0z\"/><path d=\"{path}\"/></svg>"
    ))
}
