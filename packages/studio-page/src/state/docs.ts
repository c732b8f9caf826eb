import { computed, signal } from '@preact/signals';
import type { LayerInfo, LayerKind } from '../api.ts';

/** A layer's file as it is being edited. */
export interface Doc {
  kind: LayerKind;
  id: string;
  text: string;
  /** As it lies on the server, as far as we know. */
  saved: string;
  etag: string | undefined;
  writable: boolean;
  /** Why its file cannot be read as text; then `text` is empty and is never written. */
  unreadable?: string;
}

/** Every layer that the gateway has. */
export const layers = signal<LayerInfo[]>([]);
/** Whether a gateway reads what is saved here; else it lies in a folder until somebody takes it to one. */
export const hasGateway = signal(true);
/** What a new layer's id has to match, as the gateway gives it. */
export const idPattern = signal('');
export const regionDoc = signal<Doc | undefined>(undefined);
export const organizationDoc = signal<Doc | undefined>(undefined);
/** Which region and organisation are open, as one name. */
export const layersOpen = computed(() => `${regionDoc.value?.id ?? ''}/${organizationDoc.value?.id ?? ''}`);

/** A layer that says nothing. */
export const emptyText = '{}\n';

export function isChanged(doc: Doc | undefined): boolean {
  return doc !== undefined && doc.text !== doc.saved;
}
