import { testOutboxStore } from '@mis-support/test-kit/outbox';
import { test } from 'vitest';
import { createMemoryStore } from './memory-store.ts';

testOutboxStore('memory store', () => ({ store: createMemoryStore() }), test);
