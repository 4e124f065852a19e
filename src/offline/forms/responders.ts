/** Who may respond to a published form: since April 2025 a permission of its own, which Drive keeps. */

/** One permission of a form's published view: anyone with the link, a domain, or one account. */
export interface FormResponder {
  readonly id: string;
  readonly type: 'anyone' | 'domain' | 'user';
  readonly emailAddress: string | null;
  readonly domain: string | null;
}

/** Anyone with the link, whether signed in or not. */
export const ANYONE: FormResponder = { id: 'anyoneWithLink', type: 'anyone', emailAddress: null, domain: null };

/** The part of an address behind the @; '' for nobody. */
export function domainOf(email: string): string {
  return email.slice(email.indexOf('@') + 1).toLowerCase();
}

/**
 * Who may respond to a new form: where forms are kept within an organisation, that of the account, else anyone.
 *
 * @example
 * firstResponders('owner@gmail.com', true)  // [ANYONE]: gmail.com is no organisation
 */
export function firstResponders(owner: string, isWithin: boolean): FormResponder[] {
  const domain = domainOf(owner);
  if (!isWithin || domain === 'gmail.com') return [ANYONE];
  return [{ id: `domain-${domain}`, type: 'domain', emailAddress: null, domain }];
}

/** What of a form says who may respond. */
interface Access {
  readonly owner: string;
  readonly editors: readonly string[];
  readonly responders: readonly FormResponder[];
}

/**
 * Whether Google's page lets this account in ('' for nobody signed in); editors may always respond.
 *
 * @example
 * mayRespond({ owner: 'a@example.org', editors: [], responders: [] }, 'a@example.org')  // true
 */
export function mayRespond(file: Access, email: string): boolean {
  if (email !== '' && (file.owner === email || file.editors.includes(email))) return true;
  return file.responders.some(({ domain, emailAddress, type }) => {
    if (type === 'anyone') return true;
    if (email === '') return false;
    return type === 'domain' ? domain === domainOf(email) : emailAddress === email;
  });
}
