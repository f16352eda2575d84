/** The port to the kept people. */
import type { Address, Person } from './person.ts';

/** Who writes, as a channel knows them. `also` are further addresses of the same person (a phone beside a LID). */
export interface Identifying {
  address: Address;
  also?: readonly Address[];
  /** The profile name the channel shows. Not kept: it was not said to us. */
  pushName?: string;
  /** When it was met: becomes `createdAt` of somebody new. The present moment when absent. */
  at?: Date;
}

export interface PeopleStore {
  /**
   * The person behind each address, in the list's order; those never seen are made (not known, without consent). Safe when
   * two processes do it at once: an address belongs to one person.
   */
  identify(list: readonly Identifying[]): Promise<Person[]>;
  /** People by id; those not there are left out. */
  byIds(ids: readonly string[]): Promise<Map<string, Person>>;
  /** The people of these addresses, keyed `phone:919800000001`; those never seen are left out. */
  byAddresses(addresses: readonly Address[]): Promise<Map<string, Person>>;
}

/** The unique key of an address: `phone:919800000001`. */
export function addressKey(address: Address): string {
  return `${address.kind}:${address.value}`;
}
