/** Accounts of people: whether two addresses are one account. */

/**
 * An address as accounts are compared by: small letters, and for Gmail without dots and `+tag`, which Google ignores
 * when mail comes in and gives back as somebody once typed them.
 *
 * @example
 * accountOf('Zhang.San+union@GoogleMail.com') // → 'zhangsan@gmail.com'
 */
function accountOf(address: string): string {
  const plain = address.trim().toLowerCase();
  const name = /^([^@+]+)(?:\+[^@]*)?@(?:gmail|googlemail)\.com$/.exec(plain)?.[1];
  return name === undefined ? plain : `${name.replace(/\./g, '')}@gmail.com`;
}

/** Whether both are the same account; '' is nobody's. */
export function isSameAccount(one: string, other: string): boolean {
  return one.trim() !== '' && accountOf(one) === accountOf(other);
}
