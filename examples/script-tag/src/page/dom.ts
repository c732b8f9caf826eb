type Attribute = string | number | boolean | undefined | ((event: Event) => void);
type Child = Node | string | undefined | false;

/**
 * Makes an element. `on…` attributes are listeners, `true` is an empty attribute, `false` and
 * `undefined` are none. There is no `style`: the pages are served under `default-src 'self'`.
 */
export function h<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  attributes: Record<string, Attribute> = {},
  ...children: Child[]
): HTMLElementTagNameMap[K] {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (typeof value === 'function') element.addEventListener(name.slice(2), value);
    else if (value === true) element.setAttribute(name, '');
    else if (value !== undefined && value !== false) element.setAttribute(name, String(value));
  }
  element.append(...children.filter((child): child is Node | string => child !== undefined && child !== false));
  return element;
}

/** An id nobody else on the page has. */
export function freshId(stem: string): string {
  counter += 1;
  return `${stem}-${counter}`;
}

let counter = 0;
