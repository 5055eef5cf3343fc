// How html-validate looks at the pages: everything it recommends, but for what has a reason beside it.

export default {
  root: true,
  extends: ["html-validate:recommended"],
  // Leptos marks what lives in the browser with an element of its own; it wraps anything.
  elements: ["html5", { "leptos-island": { flow: true, phrasing: true, transparent: true } }],
  rules: {
    // Boxes of which any number can be ticked, and further dates, are one question: they carry one name (HTML § 4.10.21.4).
    "form-dup-name": "off",
    // The style sheet keeps a number on one line (.tel); plain spaces survive being copied into a phone.
    "tel-non-breaking": ["error", { ignoreClasses: ["tel"] }],
  },
};
