import { batch } from '@preact/signals';
import type { Mistake } from '../api.ts';
import { mistakeInText, mistakeLine } from '../model/mistake-place.ts';
import { isOfId, isOfKey } from '../model/mistake-words.ts';
import { rangeOf } from '../model/json-text.ts';
import { BrokenList } from './mistake-list.tsx';
import { rowFor, sectionFor } from '../sections/section-list.ts';
import { organizationDoc, regionDoc } from '../state/docs.ts';
import { broken, mistakes } from '../state/judgement.ts';
import { openWorkplace } from '../state/opened.ts';
import { wholeConfig } from '../state/values.ts';
import { jumpTo, level, openRow, section } from '../state/view.ts';

/** What is wrong in the layers that are being edited; a press goes to the place. */
export function MistakesPane() {
  const found = mistakes.value;
  const errors = found.filter(({ isWarning }) => !isWarning).length;
  return (
    <section class={errors > 0 ? 'mistakes has-some' : 'mistakes'} aria-label="Ошибки в настройках">
      <p role="status">
        {found.length === 0
          ? 'Ошибок нет'
          : `${errors > 0 ? `Ошибок: ${errors}` : 'Ошибок нет'}${found.length > errors ? `, замечаний: ${found.length - errors}` : ''}`}
      </p>
      {found.length > 0 && (
        <ul>
          {found.map((mistake) => (
            <li key={`${mistake.path} ${mistake.message}`}>
              <button type="button" class={mistake.isWarning ? 'link' : 'link danger'} onClick={() => goTo(mistake)}>
                {section.value === 'json' ? mistakeInText(mistake) : mistakeLine(wholeConfig.value, mistake)}
              </button>
            </li>
          ))}
        </ul>
      )}
      <WouldFall />
    </section>
  );
}

/** Organisations that are well now and would not be over this text of their region. */
function WouldFall() {
  const fallen = broken.value.filter(({ already }) => !already);
  if (fallen.length === 0) return null;
  return (
    <div class="notice warn" role="status">
      Если сохранить так, перестанут действовать настройки организаций:
      <BrokenList broken={fallen} config={wholeConfig.value} />
    </div>
  );
}

/** To the layer that says most of it, the organisation's where both do; to its form where there is one. */
export function goTo({ path, at, message }: Mistake): void {
  const inOrganization = organizationDoc.value && rangeOf(organizationDoc.value.text, at);
  const inRegion = regionDoc.value && rangeOf(regionDoc.value.text, at);
  const isOrganization = inOrganization !== undefined && inOrganization.depth >= (inRegion?.depth ?? 0);
  const [list, id = '', part, ...inner] = at;
  const isAtWorkplace = list === 'workplaces' && part === 'patch' && inner.length > 0;
  const place = isAtWorkplace ? inner : at;
  // No form changes an id, and none shows a key that does not exist.
  const form = isOfId(message) || isOfKey({ at, message }) ? undefined : sectionFor(place);
  batch(() => {
    level.value = isOrganization || path === '(organization)' ? 'organization' : 'region';
    if (form !== undefined && section.value !== 'json') {
      if (isAtWorkplace) openWorkplace(id);
      section.value = form;
      openRow.value = rowFor(place);
      return;
    }
    section.value = 'json';
    const range = isOrganization ? inOrganization : inRegion;
    jumpTo.value = range ? { from: range.from, to: range.to } : { from: 0, to: 0 };
  });
}
