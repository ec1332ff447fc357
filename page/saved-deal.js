// A deal as it is saved, and as it was before. Its note keeps what a deal has no other place for: which questions after more were
// answered with no.

const saidNo = (count, kind) => `Asked whether there are more than ${count} ${kind}: no.`;
const SAID_NO = /^Asked whether there are more than (\d+) (items|parties): no\.$/;

export const withSaid = ({ transaction, noMore }) => {
  const answers = noMore.flatMap((fact) => {
    const [, count, kind] = /^<more than (\d+) (items|parties)>$/.exec(fact) ?? [];
    return kind === undefined ? [] : [saidNo(count, kind)];
  });
  const note = [transaction.note, ...answers].filter((line) => line !== undefined).join('\n');
  return note === '' ? transaction : { ...transaction, note };
};

/** The deal as it was before it was saved. */
export const withoutSaid = (transaction) => {
  if (typeof transaction?.note !== 'string') return { transaction, noMore: [] };
  const { note, ...rest } = transaction;
  const noMore = [];
  const lines = note.split('\n').filter((line) => {
    const [, count, kind] = SAID_NO.exec(line) ?? [];
    if (kind !== undefined) noMore.push(`<more than ${count} ${kind}>`);
    return kind === undefined;
  });
  const kept = lines.join('\n');
  return { transaction: kept === '' ? rest : { ...rest, note: kept }, noMore };
};
