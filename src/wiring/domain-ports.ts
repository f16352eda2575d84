/** What the domain's verbs need of the house, whoever calls them: the relay, staff, schedules, scripts. */
import type { DeskHours } from '../people/desk-hours.ts';
import type { Gazetteer } from '../places/gazetteer.ts';
import type { Clock } from '../shared/clock.ts';
import type { Notify } from './notify.ts';
import type { Stores } from './stores.ts';

export interface DomainPorts
  extends Pick<
    Stores,
    'people' | 'units' | 'reports' | 'complaints' | 'audit' | 'handovers' | 'alerts' | 'suggestions' | 'counters'
  > {
  messages: Pick<Stores['messages'], 'hide' | 'erase' | 'eraseOf' | 'filesOf'>;
  files: Pick<Stores['files'], 'remove'>;
  turns: Pick<Stores['turns'], 'eraseOf' | 'head'>;
  gazetteer: Gazetteer;
  clock: Clock;
  notify: Notify;
  /** Keys the permutation of ticket numbers. */
  secret: string;
  config: { organisation: string; secondNumber?: string; deskHours?: DeskHours };
}
