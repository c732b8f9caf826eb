import { levelOrder, textIn, type Policy } from '@mis-support/protocol';
import { asObject, mergedAt, standingAt } from '../model/layers.ts';
import { namesIn } from '../model/config-names.ts';
import type { Cell } from '../model/policy-changes.ts';
import { put } from '../state/edits.ts';
import { canEdit } from '../state/layer-text.ts';
import { acceptProposals, isProposed, settleProposal } from '../state/proposals.ts';
import { layerValues, wholeConfig } from '../state/values.ts';
import { level } from '../state/view.ts';
import { AxesForm } from './axes-form.tsx';
import { Choice, SectionFrame } from './controls.tsx';
import { FloorsForm } from './floors-form.tsx';
import { LevelsForm } from './levels-form.tsx';
import { SourceForm } from './source-form.tsx';
import { StandingMark } from './standing-mark.tsx';
import { WideTable } from './wide-table.tsx';

/** Which priority comes of which facts, and what each level promises. */
export function MatrixSection() {
  const policy = asObject(asObject(mergedAt(layerValues.value, level.value))['policy']) as unknown as Policy;
  const order = levelOrder({ levels: policy.levels ?? {} });
  const levels = Object.fromEntries(
    order.map((id) => [id, `${id}, ${textIn(policy.levels[id]?.label, wholeConfig.value.locale)}`]),
  );
  return (
    <SectionFrame
      title="Приоритеты"
      note="Приоритет считается сам: по тому, у кого сбой, и по тому, можно ли работать."
    >
      <Matrix policy={policy} levels={levels} />
      <LevelsForm policy={policy} order={order} />
      <AxesForm policy={policy} />
      <FloorsForm policy={policy} levels={levels} />
      <SourceForm policy={policy} />
    </SectionFrame>
  );
}

function Matrix({ policy, levels }: { policy: Policy; levels: Record<string, string> }) {
  const values = layerValues.value;
  const scopeNames = namesIn(wholeConfig.value, 'scopes');
  const urgencyNames = namesIn(wholeConfig.value, 'urgencies');
  const scopes = [...[...(policy.scopes ?? [])].reverse(), 'unknown'];
  const urgencies = policy.urgencies ?? [];
  const cellAt = (scope: string, row: readonly string[], column: number): Cell => ({
    scope,
    urgency: urgencies[column] ?? '',
    level: row[column] ?? '',
  });
  const ours = scopes.flatMap((scope) => {
    const row = policy.matrix[scope] ?? [];
    return urgencies.filter((_, column) => isProposed(cellAt(scope, row, column)));
  });
  return (
    <WideTable>
      {ours.length > 0 && canEdit.value && (
        <div class="notice warn">
          Предложено значений: {ours.length}. Их подставила студия, в матрице они отмечены: проверьте их.{' '}
          <button type="button" class="link" onClick={acceptProposals}>
            Оставить все
          </button>
        </div>
      )}
      <table class="matrix">
        <caption>Матрица приоритетов</caption>
        <thead>
          <tr>
            <th scope="col">У кого так же</th>
            {urgencies.map((urgency) => (
              <th key={urgency} scope="col">
                {urgencyNames[urgency] ?? urgency}
              </th>
            ))}
            <th scope="col">Слой</th>
          </tr>
        </thead>
        <tbody>
          {scopes.map((scope) => {
            const standing = standingAt(values, level.value, ['policy', 'matrix', scope]);
            const row = (Array.isArray(standing.value) ? standing.value : []) as string[];
            const name = scopeNames[scope] ?? scope;
            return (
              <tr key={scope}>
                <th scope="row">{name}</th>
                {urgencies.map((urgency, column) => (
                  <td key={urgency} class={isProposed(cellAt(scope, row, column)) ? 'proposed' : undefined}>
                    <Choice
                      bare
                      label={`${name}: ${urgencyNames[urgency] ?? urgency}`}
                      value={row[column] ?? ''}
                      options={levels}
                      onChoice={(chosen) => {
                        const next = urgencies.map((_, index) => (index === column ? chosen : (row[index] ?? '')));
                        put(['policy', 'matrix', scope], next);
                        settleProposal({ scope, urgency });
                      }}
                    />
                    {isProposed(cellAt(scope, row, column)) && <span class="proposed-mark">предложено</span>}
                  </td>
                ))}
                <td>
                  <StandingMark standing={standing} path={['policy', 'matrix', scope]} name={name} />
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </WideTable>
  );
}
