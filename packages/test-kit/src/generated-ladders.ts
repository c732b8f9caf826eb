import type { LadderStep } from '@mis-support/protocol';
import fc from 'fast-check';

type Text = string | Record<string, string>;

/**
 * Ladders of one to five steps with an endpoint that everybody reaches. Every advice may be passed by: one that
 * may not asks something that is no field, and tests of the ladder hold that.
 */
export function generatedLadder(text: (word: string) => fc.Arbitrary<Text>): fc.Arbitrary<Record<string, LadderStep>> {
  const advice = fc
    .tuple(text('Коллега'), text('Спросите того, кто рядом'), fc.constantFrom(true, undefined))
    .map(([label, note, skippable]): LadderStep => ({
      order: 1,
      label,
      note,
      advice: true,
      ...(skippable !== undefined && { skippable }),
    }));
  const local = fc
    .tuple(
      text('ИТ-служба'),
      text('доб. 115'),
      fc.constantFrom<(LadderStep['hours'] | undefined)[]>('08:00-17:00', undefined),
    )
    .map(([label, contact, hours]): LadderStep => ({
      order: 2,
      label,
      contact,
      shownWhen: { signedIn: true },
      ...(hours !== undefined && { hours }),
    }));
  const region = text('МИАЦ').map((label): LadderStep => ({
    order: 3,
    label,
    chat: true,
    startWhen: { criticalKind: { filled: true }, role: { isNot: 'Стажёр' } },
  }));
  const vendor = text('Разработчик').map((label): LadderStep => ({ order: 4, label, endpoint: true }));
  const third = text('Третья линия').map((label): LadderStep => ({ order: 5, label, passOnBy: ['vendor'] }));
  return fc
    .record({ advice, local, region, vendor, third }, { requiredKeys: ['vendor'] })
    .map((steps) => ({ ...steps }) as Record<string, LadderStep>);
}
