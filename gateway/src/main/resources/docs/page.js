"use strict";

const status = document.getElementById("status");

async function show() {
  const answer = await fetch("/openapi");
  if (!answer.ok) {
    throw new Error("no document");
  }
  const spec = await answer.json();
  SwaggerUIBundle({
    spec,
    dom_id: "#api",
    layout: "BaseLayout",
    presets: [SwaggerUIBundle.presets.apis],
    docExpansion: "none",
    deepLinking: true,
    validatorUrl: null,
  });
  const missing = spec.info["x-unavailable-services"] || [];
  status.textContent = missing.length
    ? "Not answering at the moment, so missing here: " + missing.join(", ") + "."
    : "";
}

show().catch(() => {
  status.textContent = "The API document cannot be read at the moment. Please reload in a moment.";
});
