// The colours of what is drawn as a page, each written once, and legible on each colour of paper.

export const INK = `:root {
  --paper: #ffffff;
  --shade: #f3f3f0;
  --ink: #1b1b1b;
  --dim: #54545a;
  --link: #1a4a8a;
  --red: #a01c1c;
  --amber: #8a4b00;
  --green: #1c6332;
  --rule: #b9b9b4;
  color-scheme: light;
}
`;
