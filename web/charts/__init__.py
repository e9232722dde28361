"""Pictures of answers, drawn on the server as SVG that stands alone and that the style sheet recolours on a page."""
