import type { Policy } from '@mis-support/protocol';
import { namesIn } from '../model/config-names.ts';
import { asObject, plainText, standingAt } from '../model/layers.ts';
import { put } from '../state/edits.ts';
import { layerValues, wholeConfig } from '../state/values.ts';
import { level } from '../state/view.ts';
import { Choice } from './controls.tsx';
import { StandingMark } from './standing-mark.tsx';
import { WideTable } from './wide-table.tsx';

/** For each mass failure, the level that a ticket is not below, from which circle of people on. */
export function FloorsForm({ policy, levels }: { policy: Policy; levels: Record<string, string> }) {
  const config = wholeConfig.value;
  const kinds = namesIn(config, 'critical');
  const scopes = namesIn(config, 'scopes');
  const columns = policy.scopes ?? [];
  return (
    <>
      <h3>Массовые сбои: не ниже какого уровня</h3>
      <p class="small">
        Уровень действует от указанного круга и шире. Пусто — как в более узком круге; нигде ничего — решает матрица.
      </p>
      <WideTable>
        <table class="matrix">
          <caption class="hidden-text">Уровни для массовых сбоев</caption>
          <thead>
            <tr>
              <th scope="col">Сбой</th>
              {columns.map((scope) => (
                <th key={scope} scope="col">
                  {scopes[scope] ?? scope}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {Object.entries(kinds).map(([kind, name]) => {
              const standing = standingAt(layerValues.value, level.value, ['policy', 'critical', kind]);
              return (
                <tr key={kind}>
                  <th scope="row">
                    {name}
                    {/* Under the name: as a column of its own it would stand beyond the edge. */}
                    <StandingMark standing={standing} path={['policy', 'critical', kind]} name={name} />
                  </th>
                  {columns.map((scope) => (
                    <td key={scope}>
                      <Choice
                        bare
                        label={`${name}: ${scopes[scope] ?? scope}`}
                        value={plainText(asObject(standing.value)[scope], '')}
                        options={{ '': '—', ...levels }}
                        onChoice={(id) => put(['policy', 'critical', kind, scope], id || undefined)}
                      />
                    </td>
                  ))}
                </tr>
              );
            })}
          </tbody>
        </table>
      </WideTable>
    </>
  );
}
