import type { TicketBody } from '@mis-support/protocol';
import type { ComponentChildren } from 'preact';
import { optionLabel } from '../panel/field-words.ts';
import { formOf } from '../panel/form-model.ts';
import { usePanel } from '../panel/panel-context.ts';
import type { PanelState } from '../panel/panel-state.ts';
import { placeOf } from '../panel/place-of.ts';
import { shotName, shotsOf } from '../panel/shots.ts';
import { FileRows } from './file-rows.tsx';
import { ShotPreview } from './shot-preview.tsx';
import { contextLabel, groupContext, withoutValues, type ContextEntry } from './context-groups.ts';
import { NamedValue } from './named-value.tsx';

/** The body as people think of it: what she wrote, the picture, the place, the technical part. */
export function ReviewGroups({ body }: { body: TicketBody }) {
  const panel = usePanel();
  const { t, back, attachments, setAttachments, context, setContext } = panel;
  const now = context.value;
  const { place, technical } = groupContext(body.context);
  const files = attachments.value.filter(({ kind }) => kind === 'file');
  const dropPlace = (): void => {
    if (now)
      setContext({
        ...withoutValues(
          now,
          place.map(({ key }) => key),
        ),
        trail: [],
      });
  };
  const dropTechnical = (): void => {
    if (now)
      setContext(
        withoutValues(
          now,
          technical.map(({ key }) => key),
        ),
      );
  };
  const path = placeOf({ values: Object.fromEntries(place.map(({ key, value }) => [key, value])), trail: [] });
  const rowOf = (entry: ContextEntry): Row => [contextLabel(t, entry.key), <NamedValue entry={entry} />];
  const inPath = ['screen', 'menuPath', 'tab', 'action'];

  return (
    <>
      <Group title={t('review.ticket')} act={t('button.edit')} onAct={back}>
        <Rows rows={ticketRows(panel, body)} />
      </Group>
      {shotsOf(attachments.value).map((shot) => (
        <Group
          key={shot.blob}
          title={shotName(t, shot, attachments.value)}
          act={t('button.remove')}
          onAct={() => setAttachments(attachments.value.filter((one) => one !== shot))}
        >
          <ShotPreview shot={shot} />
        </Group>
      ))}
      {files.length > 0 && <FileRows files={files} />}
      {(place.length > 0 || body.context.trail.length > 0) && (
        <Group title={t('context')} act={t('button.remove')} onAct={dropPlace}>
          <Rows
            rows={[
              [t('review.place'), path],
              ...place.filter(({ key }) => !inPath.includes(key)).map(rowOf),
              [
                t('review.actions'),
                body.context.trail.length > 0 && t('review.trail', { n: body.context.trail.length }),
              ],
            ]}
          />
        </Group>
      )}
      {technical.length > 0 && (
        <Group title={t('context.technical')} act={t('button.remove')} onAct={dropTechnical}>
          <Rows rows={technical.map(rowOf)} />
        </Group>
      )}
    </>
  );
}

type Row = [label: string, value: ComponentChildren];

function ticketRows(panel: PanelState, body: TicketBody): Row[] {
  const { t } = panel;
  const form = formOf(panel);
  const { reporter } = body;
  const choice = (id: string, value: string | undefined): string | undefined =>
    value === undefined ? undefined : optionLabel(panel, form.config.value, id, value);
  const answer = (id: string): Row => {
    const value = body.answers[id];
    const isChoice = form.field(id)?.field.kind.startsWith('choice');
    const words = [value].flat().map((one) => (isChoice ? choice(id, String(one)) : String(one)));
    return [form.words(id).label, words.join(', ')];
  };
  const told = (id: 'scope' | 'urgency' | 'category' | 'module'): Row => [form.words(id).label, choice(id, body[id])];
  const supposed = (['category', 'module', 'urgency'] as const).flatMap((id) => choice(id, body.suggested?.[id]) ?? []);
  return [
    [t('review.type'), t(`type.${body.type}`)],
    [t('review.title'), body.title],
    ...Object.keys(body.answers).map(answer),
    told('scope'),
    told('urgency'),
    told('category'),
    told('module'),
    [t('review.suggested'), supposed.join(', ')],
    [t('review.contact'), body.contact],
    [t('review.reporter'), [reporter.name ?? reporter.userId, reporter.role].filter(Boolean).join(', ')],
    [form.words('onBehalfOf').label, reporter.onBehalfOf],
  ];
}

function Rows({ rows }: { rows: readonly Row[] }) {
  return (
    <dl class="kv tight">
      {rows
        .filter(([, value]) => value)
        .map(([label, value]) => (
          <>
            <dt>{label}</dt>
            <dd>
              <span class="lines-kept">{value}</span>
            </dd>
          </>
        ))}
    </dl>
  );
}

function Group(props: { title: string; act: string; onAct: () => void; children: ComponentChildren }) {
  return (
    <section class="section">
      <div class="section-head">
        <h3>{props.title}</h3>
        <button type="button" class="btn plain small" aria-label={`${props.act}: ${props.title}`} onClick={props.onAct}>
          {props.act}
        </button>
      </div>
      {props.children}
    </section>
  );
}
