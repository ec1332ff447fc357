// Declarations of facts: what may be known of a transaction, how it is asked, and which values it may take.

export type FactType =
  | 'yes-no'
  | 'choice'
  | 'choices'
  | 'text'
  | 'number'
  | 'date'
  | 'territory'
  | 'territories'
  | 'codes';

/** Of a fact of these several values may be so at once. */
export const SEVERAL: ReadonlySet<FactType> = new Set(['choices', 'territories', 'codes']);

/** Domains that a fact may name where its type does not say which values it has. */
export const NAMED_DOMAINS = [
  'party-list',
  'incident-kind',
  'incident-grade',
  'means-items',
  'incident-means',
  'party-role',
  'stated-fact',
] as const;
export type NamedDomain = (typeof NAMED_DOMAINS)[number];

/** In place of a value: somebody asked, and nobody could or would say. As unknown as what nobody asked. */
export const ASKED_WITHOUT_RESULT = 'asked-without-result';

/** The usual time until an answer is there, the shortest first. */
export const TIMES = ['minutes', 'hours', 'days', 'weeks'] as const;
export type Time = (typeof TIMES)[number];

/** Questions that one person answers at one sitting from one paper: asked as one, its facts the lines. */
export interface Sheet {
  readonly id: string;
  readonly question: string;
  readonly answeredBy?: string;
  readonly takes?: Time;
  readonly evidence?: string;
}

/** An older fact in the place of which a fact is asked, and what each of its values says of it now. */
export interface Replaced {
  readonly fact: string;
  /** The older fact of the values of which it speaks: what it says of one goes before what that fact says. */
  readonly of?: string;
  /** By old value the new one; a value that is not there says nothing now. Absent: each value says the same. */
  readonly values?: Readonly<Record<string, string>>;
}

export interface FactDeclaration {
  /** Full path, such as 'item.ip-carrier-class'. */
  readonly path: string;
  readonly type: FactType;
  readonly question: string;
  /** What would prove the answer. */
  readonly evidence?: string;
  /** Looked up or worked out; nobody enters it. */
  readonly derived: boolean;
  /** Belongs to the case (a date, a place, an identity) and is not in the exporter's hands. */
  readonly fixed: boolean;
  /** Allowed values of a choice, with what each means. */
  readonly values?: Readonly<Record<string, string>>;
  /** By value: local names of facts of the same subject, and the values that cannot be true beside it. */
  readonly rulesOut?: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>;
  /** The values that a text may have: a domain by name, or the words themselves. */
  readonly domain?: NamedDomain | readonly string[];
  /** It says which law or which questions speak at all, and is asked before what they ask. */
  readonly gate?: boolean;
  /** Who can answer it, in a few words. */
  readonly answeredBy?: string;
  readonly takes?: Time;
  /** By value: one thing that has it. */
  readonly examples?: Readonly<Record<string, string>>;
  /** Why it is asked, with the paragraph that asks it. */
  readonly because?: string;
  /** By value: the territories, or the set of them, in one of which the exporter sits whom it can be true of. */
  readonly exporters?: Readonly<Record<string, string | readonly string[]>>;
  /** By value: the first day on which it can be true, such as that of the provision of which it speaks. */
  readonly firstOn?: Readonly<Record<string, string>>;
  /** The sheet of which it is a line. */
  readonly sheet?: string;
  /** Lines of a sheet stand in the order of these, which is that of their files. */
  readonly sheetLine?: number;
  /** What it is where it stands unmarked on a checklist, once somebody has looked. */
  readonly unmarked?: string;
  /** What a person is asked first where its values are of several sorts: by sort the values of it. */
  readonly sorts?: Readonly<Record<string, readonly string[]>>;
  /** Local name of the fact of the same subject that is asked before it, and without which it has no sense. */
  readonly follows?: string;
  /** Facts that often spare it, and are put to a person before: of the same subject by local name, of another by path. */
  readonly askedAfter?: readonly string[];
  /** It is put to a person when all else is settled. */
  readonly askedLast?: boolean;
  readonly replaces?: readonly Replaced[];
  /** Values of which the standard asks for a paper; not known where an answer names none that counts. */
  readonly proof?: readonly string[];
}

export type FactTable = ReadonlyMap<string, FactDeclaration>;

/** Facts that stand directly at an item and not only under its `facts`. */
export const AT_ITEM: ReadonlySet<string> = new Set([
  'name',
  'category',
  'supply-form',
  'us-jurisdiction',
]);

/** Roles whose facts are those of a party. */
export const PARTY_ROLES = [
  'exporter',
  'broker',
  'reseller',
  'freight-forwarder',
  'purchaser',
  'intermediate-consignee',
  'ultimate-consignee',
  'payer',
  'end-user',
] as const;

/** Namespaces that are a party bound by role. `consignee` is the ultimate consignee or, where none is named, the end user. */
export const BOUND_PARTIES = ['exporter', 'end-user', 'consignee'] as const;

/** Subjects of which each transaction has one, and which are no party. */
export const SINGLE_SUBJECTS = [
  'destination',
  'end-use',
  'authority',
  'route',
  'diligence',
  'company',
] as const;

/** Kinds of evidence over which `some` ranges. */
export const ELEMENT_KINDS = ['party', 'item', 'match', 'incident', 'owner', 'licence'] as const;
export type ElementKind = (typeof ELEMENT_KINDS)[number];

/** The namespace of what rules count: findings of other rules, by their tags. */
export const FINDINGS = 'findings';

export const namespaceOf = (path: string): string => path.slice(0, path.indexOf('.'));
export const localName = (path: string): string => path.slice(path.indexOf('.') + 1);

/** The declaration of a fact as a rule writes it: 'end-user.type' is declared as 'party.type'. */
export const declarationOf = (table: FactTable, path: string): FactDeclaration | undefined => {
  const own = table.get(path);
  if (own) return own;
  return (BOUND_PARTIES as readonly string[]).includes(namespaceOf(path))
    ? table.get(`party.${localName(path)}`)
    : undefined;
};
