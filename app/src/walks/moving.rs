//! The map under somebody's fingers: moved by transforming what is drawn, and drawn sharp again when it rests.

use leptos::prelude::*;
use std::{cell::RefCell, rc::Rc};
use wasm_bindgen::{JsCast, prelude::*};
use web_sys::{Element, HtmlElement, KeyboardEvent, PointerEvent, WheelEvent};

/// No nearer than this.
const NEAREST: f64 = 8.0;
/// One press of a button or a key.
const STEP: f64 = 1.6;
/// One press of an arrow, as a part of the window.
const MOVE: f64 = 0.2;

/// A map on the page. Cloning it is cheap.
#[derive(Clone)]
pub struct Map(Rc<RefCell<Inner>>);

struct Inner {
    window: HtmlElement,
    drawing: Element,
    zoom: f64,
    /// Of the drawing's upper left corner from the window's, in pixels.
    x: f64,
    y: f64,
    /// Fingers on the map: which, and where.
    fingers: Vec<(i32, f64, f64)>,
    level: u32,
}

impl Map {
    /// The map of this page, if there is one; it listens from now on.
    pub fn find() -> Option<Self> {
        let page = document();
        let window: HtmlElement = page.get_element_by_id("kaartvenster")?.dyn_into().ok()?;
        let drawing = page.get_element_by_id("kaart")?;
        let map = Self(Rc::new(RefCell::new(Inner {
            window: window.clone(),
            drawing,
            zoom: 1.0,
            x: 0.0,
            y: 0.0,
            fingers: Vec::new(),
            level: 0,
        })));
        let _ = window.class_list().add_1("moves");
        for name in ["pointerdown", "pointermove", "pointerup", "pointercancel", "touchmove", "wheel", "keydown"] {
            let map = map.clone();
            listen(&window, name, move |event| map.hear(&event));
        }
        Some(map)
    }

    /// A button: `+`, `-`, or `0` for all of it.
    pub fn press(&self, what: u8) {
        let mut inner = self.0.borrow_mut();
        let (w, h) = inner.size();
        match what {
            b'+' => inner.zoom_at(w / 2.0, h / 2.0, STEP),
            b'-' => inner.zoom_at(w / 2.0, h / 2.0, 1.0 / STEP),
            _ => (inner.zoom, inner.x, inner.y) = (1.0, 0.0, 0.0),
        }
        inner.rest();
    }

    /// The drawing's own attribute.
    pub fn data(&self, name: &str) -> String {
        self.0.borrow().drawing.get_attribute(name).unwrap_or_default()
    }

    /// Puts a place of the drawing, as a part of its width and height, in the middle, not further away than now.
    pub fn show(&self, x: f64, y: f64) {
        let mut inner = self.0.borrow_mut();
        let (w, h) = inner.size();
        inner.zoom = inner.zoom.max(2.5);
        (inner.x, inner.y) = (w / 2.0 - x * w * inner.zoom, h / 2.0 - y * h * inner.zoom);
        inner.rest();
    }

    fn hear(&self, event: &web_sys::Event) {
        let mut inner = self.0.borrow_mut();
        match event.type_().as_str() {
            "wheel" => {
                let Some(event) = event.dyn_ref::<WheelEvent>() else { return };
                // At its smallest the map lets the page scroll on.
                if inner.zoom <= 1.0 && event.delta_y() >= 0.0 {
                    return;
                }
                event.prevent_default();
                let (x, y) = inner.place(f64::from(event.client_x()), f64::from(event.client_y()));
                inner.zoom_at(x, y, if event.delta_y() < 0.0 { 1.25 } else { 0.8 });
                inner.rest();
            }
            "keydown" => {
                let Some(key) = event.dyn_ref::<KeyboardEvent>() else { return };
                if inner.key(&key.key()) {
                    event.prevent_default();
                }
            }
            // Two fingers are for the map, one is for the page as long as all of the map is seen.
            "touchmove" => {
                if inner.fingers.len() > 1 || inner.zoom > 1.0 {
                    event.prevent_default();
                }
            }
            kind => {
                let Some(event) = event.dyn_ref::<PointerEvent>() else { return };
                let (x, y) = inner.place(f64::from(event.client_x()), f64::from(event.client_y()));
                inner.pointer(kind, event.pointer_id(), x, y);
            }
        }
    }
}

impl Inner {
    fn size(&self) -> (f64, f64) {
        (f64::from(self.window.client_width()), f64::from(self.window.client_height()))
    }

    fn place(&self, x: f64, y: f64) -> (f64, f64) {
        let at = self.window.get_bounding_client_rect();
        (x - at.left(), y - at.top())
    }

    fn key(&mut self, key: &str) -> bool {
        let (w, h) = self.size();
        match key {
            "+" | "=" => self.zoom_at(w / 2.0, h / 2.0, STEP),
            "-" => self.zoom_at(w / 2.0, h / 2.0, 1.0 / STEP),
            "0" | "Home" => (self.zoom, self.x, self.y) = (1.0, 0.0, 0.0),
            // All of it is seen: the arrows move the page.
            _ if self.zoom <= 1.0 => return false,
            "ArrowLeft" => self.x += w * MOVE,
            "ArrowRight" => self.x -= w * MOVE,
            "ArrowUp" => self.y += h * MOVE,
            "ArrowDown" => self.y -= h * MOVE,
            _ => return false,
        }
        self.rest();
        true
    }

    fn pointer(&mut self, kind: &str, id: i32, x: f64, y: f64) {
        let finger = self.fingers.iter().position(|f| f.0 == id);
        match (kind, finger) {
            ("pointerdown", None) => self.fingers.push((id, x, y)),
            ("pointermove", Some(i)) => {
                let (_, old_x, old_y) = self.fingers[i];
                let other = self.fingers.iter().find(|f| f.0 != id).copied();
                self.fingers[i] = (id, x, y);
                match other {
                    Some((_, ox, oy)) => {
                        let apart = |x: f64, y: f64| f64::hypot(x - ox, y - oy).max(1.0);
                        self.x += (x - old_x) / 2.0;
                        self.y += (y - old_y) / 2.0;
                        self.zoom_at((x + ox) / 2.0, (y + oy) / 2.0, apart(x, y) / apart(old_x, old_y));
                    }
                    // One finger moves the map once it is larger than its window; before that, the page.
                    None if self.zoom > 1.0 => {
                        self.x += x - old_x;
                        self.y += y - old_y;
                        let _ = self.window.set_pointer_capture(id);
                    }
                    None => return,
                }
                self.put(true);
            }
            ("pointerup" | "pointercancel", Some(i)) => {
                self.fingers.remove(i);
                if self.fingers.is_empty() {
                    self.rest();
                }
            }
            _ => {}
        }
    }

    /// Nearer or further, with this place of the window staying where it is.
    fn zoom_at(&mut self, x: f64, y: f64, by: f64) {
        let zoom = (self.zoom * by).clamp(1.0, NEAREST);
        let by = zoom / self.zoom;
        (self.x, self.y, self.zoom) = (x - (x - self.x) * by, y - (y - self.y) * by, zoom);
    }

    /// Moves what is drawn; while it moves the browser need not draw it anew.
    fn put(&mut self, moving: bool) {
        let (w, h) = self.size();
        self.x = self.x.clamp(w - w * self.zoom, 0.0);
        self.y = self.y.clamp(h - h * self.zoom, 0.0);
        let style = self.window.style();
        let transform = ["translate(", &px(self.x), ",", &px(self.y), ") scale(", &number(self.zoom), ")"].concat();
        let _ = style.set_property("--move", &transform);
        let _ = self.window.class_list().toggle_with_force("moving", moving);
    }

    /// Where it stays: drawn sharp, letters and signs in their own size.
    fn rest(&mut self) {
        self.put(false);
        let style = self.window.style();
        let _ = style.set_property("--zoom", &number(self.zoom));
        let _ = self.window.class_list().toggle_with_force("near", self.zoom > 1.0);
        let mut level = 0;
        let mut size = STEP;
        while self.zoom + 0.01 >= size {
            level += 1;
            size *= STEP;
        }
        if level != self.level {
            self.level = level;
            let _ = self.drawing.set_attribute("data-level", &number(f64::from(level)));
        }
    }
}

fn px(pixels: f64) -> String {
    let mut text = number(pixels);
    text.push_str("px");
    text
}

/// A number as CSS takes it, to a thousandth. The formatting of JavaScript is there already.
fn number(value: f64) -> String {
    let value = (value * 1_000.0).round() / 1_000.0;
    js_sys::Number::from(value).to_string(10).map(String::from).unwrap_or_default()
}

/// Listens for as long as the page is there.
fn listen(element: &HtmlElement, name: &str, hear: impl FnMut(web_sys::Event) + 'static) {
    let hear = Closure::<dyn FnMut(web_sys::Event)>::new(hear);
    // A wheel that is answered must not scroll as well.
    let options = web_sys::AddEventListenerOptions::new();
    options.set_passive(false);
    let function = hear.as_ref().unchecked_ref();
    let _ = element.add_event_listener_with_callback_and_add_event_listener_options(name, function, &options);
    hear.forget();
}
