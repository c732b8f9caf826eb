/** Pictures of the tool bar, 16 × 16, drawn with the colour of the text. */
const paths = {
  add: 'M8 3v10M3 8h10',
  open: 'M2.5 4.5h4l1.5 2h5.500v6.500h-11z',
  edit: 'M3 13l.8-3L10.500 3.300l2.200 2.200L6 12.200z',
  remove: 'M4 4l8 8M12 4l-8 8',
  search: 'M7 2.800a4.200 4.200 0 1 0 0 8.400a4.200 4.200 0 1 0 0-8.400M10 10l3.500 3.500',
  refresh: 'M13 8a5 5 0 1 1-1.600-3.700M13 2.500v3h-3',
  print: 'M4.500 6V2.500h7V6M4.500 11.500h-2V6h11v5.500h-2M4.500 9.500h7v4h-7z',
  save: 'M3 3h8l2 2v8H3zM5.500 3v3.500h4.500V3M5 13V9.500h6V13',
  send: 'M2.500 8l11-5-4 10-2-4zM7.500 9l3-3',
  sign: 'M2.500 12.500c2-4 3-8 4.500-8s0 6 1 6 1.500-2 2.500-2 1 1.500 3 1.500',
  report: 'M3 13.500v-11h7l3 3v8zM5.500 11V8.500M8 11V6.500M10.500 11V9.500',
  person: 'M8 8.200a2.600 2.600 0 1 0 0-5.200a2.600 2.600 0 1 0 0 5.200M3 13.500c.5-3 2.500-4 5-4s4.500 1 5 4',
  help: 'M8 2.500a5.500 5.500 0 1 0 0 11a5.500 5.500 0 1 0 0-11M6.300 6.500c.1-2.200 3.500-2 3.300 0-.1 1.300-1.600 1.200-1.600 2.400M8 11v.1',
} as const;

export type IconName = keyof typeof paths;

/** One of the pictures. It says nothing to a screen reader: the words beside it do. */
export function icon(name: IconName): SVGSVGElement {
  const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  const path = document.createElementNS('http://www.w3.org/2000/svg', 'path');
  svg.setAttribute('viewBox', '0 0 16 16');
  svg.setAttribute('class', `icon icon-${name}`);
  svg.setAttribute('aria-hidden', 'true');
  path.setAttribute('d', paths[name]);
  svg.append(path);
  return svg;
}
