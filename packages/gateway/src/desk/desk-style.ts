/** The desk's one style sheet. Colours and sizes are the widget's, so that both are one product. */
export const deskStyle = `
:root {
  color-scheme: light;
  --surface: #ffffff; --sunken: #f3f6f7; --hover: #e9eff1; --line: #d6dfe3; --control: #71838c;
  --ink: #16242b; --ink-2: #43545c; --ink-3: #586972;
  --accent: #0b6670; --accent-hover: #08515a; --accent-soft: #e2f1f2;
  --danger: #a9211a; --danger-soft: #fdefed; --warn: #754700; --warn-soft: #fdf4e1;
  --ok: #17653b; --ok-soft: #e8f5ed; --info: #1b528a; --info-soft: #eaf2fa; --focus: #1d4ed8;
  font: 14px/20px "Segoe UI", -apple-system, "Noto Sans", "PT Sans", "Liberation Sans", Arial, sans-serif;
}
@media (prefers-color-scheme: dark) {
  :root {
    color-scheme: dark;
    --surface: #1b252b; --sunken: #141c21; --hover: #26333b; --line: #34444d; --control: #83969f;
    --ink: #e9eff2; --ink-2: #bccad1; --ink-3: #9badb6;
    --accent: #5cc5cb; --accent-hover: #7ad3d8; --accent-soft: #15393d;
    --danger: #ffa198; --danger-soft: #3f2120; --warn: #f2c571; --warn-soft: #392c14;
    --ok: #85d6a6; --ok-soft: #173628; --info: #97c6f7; --info-soft: #182f46; --focus: #a9ccff;
  }
  .button { color: #062a2d; }
}
* { box-sizing: border-box; }
body { margin: 0; background: var(--sunken); color: var(--ink); }
a { color: var(--accent); }
:focus-visible { outline: 2px solid var(--focus); outline-offset: 2px; }
.top { background: var(--surface); border-bottom: 1px solid var(--line); }
.top-in, main { max-width: 1240px; margin: 0 auto; padding: 0 24px; }
.top-in { display: flex; align-items: center; gap: 16px; height: 52px; }
.brand { font-size: 16px; font-weight: 600; color: var(--ink); text-decoration: none; }
.top-note { margin-left: auto; color: var(--ink-3); font-size: 13px; }
main { padding-top: 20px; padding-bottom: 40px; }
h1 { font-size: 20px; line-height: 26px; margin: 0 0 4px; overflow-wrap: anywhere; }
h2 { font-size: 14px; line-height: 20px; margin: 0 0 12px; }
.tabs { display: flex; flex-wrap: wrap; gap: 4px; border-bottom: 1px solid var(--line); margin: 0 0 12px; padding: 0; list-style: none; }
.tabs a { display: block; padding: 8px 12px; color: var(--ink-2); text-decoration: none; border-bottom: 2px solid transparent; margin-bottom: -1px; }
.tabs a:hover { color: var(--ink); }
.tabs a[aria-current] { color: var(--accent); border-color: var(--accent); font-weight: 600; }
.card { background: var(--surface); border: 1px solid var(--line); border-radius: 10px; padding: 16px; margin: 0 0 16px; }
.list { padding: 0; overflow-x: auto; }
table { width: 100%; border-collapse: collapse; }
th { text-align: left; font-size: 12px; line-height: 16px; font-weight: 600; color: var(--ink-3); padding: 10px 12px; border-bottom: 1px solid var(--line); white-space: nowrap; }
td { padding: 10px 12px; border-bottom: 1px solid var(--line); vertical-align: top; }
tr:last-child td { border-bottom: 0; }
tbody tr:hover { background: var(--sunken); }
th:first-child, td:first-child { padding-left: 16px; }
td.number, td.due, td.level { white-space: nowrap; }
td.title { min-width: 280px; overflow-wrap: anywhere; }
td.title a { color: var(--ink); font-weight: 600; text-decoration: none; }
td.title a:hover { color: var(--accent); text-decoration: underline; }
.small { font-size: 12px; line-height: 16px; color: var(--ink-3); }
.badge { display: inline-block; padding: 1px 8px; border-radius: 4px; font-size: 13px; line-height: 18px; white-space: nowrap; background: var(--hover); color: var(--ink-2); }
.badge.info { background: var(--info-soft); color: var(--info); }
.badge.warn { background: var(--warn-soft); color: var(--warn); }
.badge.ok { background: var(--ok-soft); color: var(--ok); }
.badge.danger { background: var(--danger-soft); color: var(--danger); }
.late { color: var(--danger); font-weight: 600; }
.empty { text-align: center; padding: 56px 24px; color: var(--ink-2); }
.empty strong { display: block; font-size: 16px; line-height: 22px; color: var(--ink); margin-bottom: 4px; }
.back { display: inline-block; margin: 0 0 12px; font-size: 13px; }
.heading { margin: 0 0 16px; }
.heading .facts { display: flex; flex-wrap: wrap; align-items: center; gap: 8px 12px; color: var(--ink-2); }
.columns { display: grid; grid-template-columns: minmax(0, 1fr) 380px; gap: 16px; align-items: start; }
dl { margin: 0; }
.pairs { display: grid; grid-template-columns: 128px minmax(0, 1fr); gap: 6px 12px; font-size: 13px; line-height: 18px; }
dt { color: var(--ink-3); }
dd { margin: 0; overflow-wrap: anywhere; }
.story dt { font-size: 12px; line-height: 16px; margin-top: 12px; }
.story dt:first-child { margin-top: 0; }
.story dd, .said { white-space: pre-wrap; }
.source { color: var(--ink-3); font-size: 12px; }
.picture { display: block; max-width: 100%; max-height: 420px; border: 1px solid var(--line); border-radius: 6px; background: var(--sunken); }
figure { margin: 0 0 12px; }
figure:last-child { margin-bottom: 0; }
figcaption { margin-top: 4px; }
p + form, .pairs + form, .small + form { margin-top: 12px; }
.ladder { margin: 0 0 12px; padding-left: 20px; }
.ladder li { margin: 0 0 6px; }
.linked { margin: 6px 0 0; }
.history { list-style: none; margin: 0; padding: 0; }
.history li { padding: 10px 0; border-top: 1px solid var(--line); }
.history li:first-child { border-top: 0; padding-top: 0; }
.history .who { display: flex; flex-wrap: wrap; gap: 8px; align-items: baseline; margin-bottom: 2px; font-size: 13px; }
.history .note { background: var(--warn-soft); border-radius: 6px; padding: 8px 12px; }
form { display: grid; gap: 12px; margin: 0; }
.field { display: grid; gap: 4px; }
.field > label, legend { font-size: 13px; line-height: 18px; color: var(--ink-2); }
fieldset { border: 0; padding: 0; margin: 0; display: flex; flex-wrap: wrap; gap: 4px 20px; }
legend { padding: 0; margin-bottom: 4px; }
input, select, textarea { font: inherit; color: inherit; background: var(--surface); border: 1px solid var(--control); border-radius: 6px; padding: 6px 10px; width: 100%; min-height: 34px; }
input[type=radio] { width: auto; min-height: 0; margin: 0 6px 0 0; accent-color: var(--accent); }
textarea { min-height: 96px; resize: vertical; }
.row { display: grid; grid-template-columns: 1fr 1fr; gap: 12px; }
.button { font: inherit; font-weight: 600; min-height: 34px; padding: 6px 16px; border: 0; border-radius: 6px; background: var(--accent); color: var(--surface); cursor: pointer; justify-self: start; }
.button:hover { background: var(--accent-hover); }
.button.quiet { background: var(--accent-soft); color: var(--accent); }
.button.quiet:hover { background: var(--hover); }
.notice { border-radius: 6px; padding: 10px 12px; margin: 0 0 16px; background: var(--info-soft); color: var(--info); }
.notice.warn { background: var(--warn-soft); color: var(--warn); }
.notice.danger { background: var(--danger-soft); color: var(--danger); }
.door { max-width: 420px; margin: 12vh auto 0; padding: 0 16px; }
@media (max-width: 900px) { .columns { grid-template-columns: 1fr; } .top-in, main { padding-left: 16px; padding-right: 16px; } }
@media (forced-colors: active) { .card, .badge, .button { border: 1px solid CanvasText; } }
`;
