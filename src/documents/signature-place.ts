/** Where 署名 and 成文日期 stand under a letter (GB/T 9704-2012, 7.3.5). */

/**
 * How wide `text` is in signs of the text: a Chinese sign is one, a letter or digit half of one.
 *
 * @example
 * signsOf('2019年9月') // → 4.5
 */
function signsOf(text: string): number {
  return [...text].reduce((sum, sign) => sum + (/[\u0020-\u024F]/.test(sign) ? 0.5 : 1), 0);
}

/**
 * How far the ends of signer and date stand from the right edge, in signs of the text.
 *
 * Without a stamp the date begins two signs to the right of the signer, which stands two from the edge; a date that is
 * longer than the signer stands two from the edge itself. With a stamp the date stands four from the edge and the
 * signer is centred on it, or the date on a signer that is too long for that.
 *
 * @example
 * signaturePlace({ signer: '滨海新区总工会', date: '2019年9月20日', sealed: false }) // → { signer: 2, date: 0.5 }
 */
export function signaturePlace(given: { signer: string; date: string; sealed: boolean }): {
  signer: number;
  date: number;
} {
  const signer = signsOf(given.signer);
  const date = signsOf(given.date);
  if (given.sealed) {
    const centred = 4 + date / 2 - signer / 2;
    return centred >= 0 ? { signer: centred, date: 4 } : { signer: 0, date: signer / 2 - date / 2 };
  }
  return date > signer ? { signer: 4 + date - signer, date: 2 } : { signer: 2, date: signer - date };
}
