// Elements of the page. What comes from a deal, a list or a pack is put in as text, never as markup.

export const byId = (id) => document.getElementById(id);

/** An element with attributes and what stands in it: elements, and text that stays text. */
export const made = (tag, attributes = {}, ...within) => {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes))
    if (value !== undefined && value !== false)
      element.setAttribute(name, value === true ? '' : value);
  element.append(...within.filter((one) => one !== undefined && one !== ''));
  return element;
};

/** The service speaks of a thing in the middle of a sentence; here the words stand alone. */
export const sentence = (text) => `${text.charAt(0).toUpperCase()}${text.slice(1)}`;

export const list = (texts) => made('ul', {}, ...texts.map((text) => made('li', {}, text)));

/** Only addresses of the web are followed. */
export const linked = ({ text, url }) =>
  /^https?:\/\//.test(url ?? '')
    ? made('a', { href: url, rel: 'noreferrer noopener', target: '_blank' }, text)
    : text;

export const folded = (title, texts) =>
  made('details', {}, made('summary', {}, title), list(texts));
