// 'Beijing Lion Co., Ltd., No. 1 High Street, Beijing' → the name, and the address after it. The supplements to part 744 write
// both in one line and mark neither: a comma ends the name unless what follows is still part of one. Where a name holds a
// comma of another kind, its first part is taken, which finds the party all the same; docs/lists.md says how often.

/** What may follow a comma within a name. */
const LEGAL_FORM =
  /^(?:(?:and )?(?:co\.? ?,? ?)?(?:ltd|limited|inc|incorporated|llc|l\.l\.c|l\.p|lp|llp|corp|corporation|company|co|gmbh|s\.a|s\.a\.l|sal|s\.a\.r\.l|sarl|s\.r\.o|s\.r\.l|srl|spa|s\.p\.a|a\.s|as|ag|bv|b\.v|nv|n\.v|plc|pte|pte\.? ltd|pty|pvt|sdn|sdn\.? bhd|bhd|fze|fzc|fzco|fz-llc|jsc|ojsc|pjsc|cjsc|oao|ooo|zao|pao|ao|ae|sia|oü|ou|oy|ab|doo|d\.o\.o|kg|kk|k\.k|sti|ltd\.? sti|ltd\.? şti|san|tic)(?:\.|\b)(?![^,]*\d)(?: ?\([^)]*\))?[^,]{0,12})$/i;

/** Words that open a part of a body's name, and no line of an address does. */
const STILL_A_NAME =
  /^(?:the )?(?:institute|institution|department|branch|siberian branch|faculty|school|college|laboratory|joint stock company|public joint stock company|federal state|ministry|bureau|division|chinese academy|electrical research center|and subordinate entity)\b(?!.*\d)/i;

/** '… Ltd. No. 355, South Road': the publisher forgot the comma. */
const COMMA_FORGOTTEN =
  /\b((?:ltd|inc|corp|parts|limited|llc|l\.l\.c)\.?) (?=(?:no\.? ?[a-z]?\d|room |rm\.? ?\d|flat\b|floor \d|unit |suite |bldg|p\.? ?o\.? box|\d))/gi;

/** 'Joint Stock Company 766 UPTK. 1 Institutskaya Street'. */
const STOP_FOR_COMMA = /(?<=\b(?!No\b)[A-Za-z]{3,})\. (?=\d+ [A-Z])/g;

/** '…, 7th Research Institute (CETC-7)'. */
const NUMBERED = /^\d+(?:st|nd|rd|th)? (?:research )?(?:institute|academy|factory)\b/i;

/** '…, Limited (CSSC) 760th Research Institute', '…, Ltd. (a subordinate institute of CETC-7)'. */
const FORM_AND_PART =
  /^(?:limited|ltd\.?|inc\.?)(?: \([^)]*\)| [^,]*\b(?:institut|institute|academy|lab|laboratory|branch|factory|center))/i;

export const nameAndAddress = (
  text: string,
): { readonly name: string; readonly address: string } => {
  const parts = text
    .replace(/[,;\s]+$/, '')
    .replace(COMMA_FORGOTTEN, '$1, ')
    .replace(STOP_FOR_COMMA, ', ')
    .split(/,\s+|,(?=\S*\d)|,(?=P\.?O)/);
  let taken = 1;
  while (taken < parts.length && isOfName(parts[taken]!.trim())) taken += 1;
  return {
    name: ended(parts.slice(0, taken).join(', ')),
    address: parts.slice(taken).join(', ').trim(),
  };
};

const isOfName = (part: string): boolean =>
  LEGAL_FORM.test(part) ||
  STILL_A_NAME.test(part) ||
  NUMBERED.test(part) ||
  FORM_AND_PART.test(part);

/** Without the comma or stop after it; the stop of 'Ltd.' is its own. */
export const ended = (name: string): string =>
  name
    .replace(/[,;:\s]+$/, '')
    .replace(
      /(?<!\b(?:ltd|inc|co|corp|s\.a|l\.l\.c|llc|bhd|pvt|pte|b\.v|n\.v|a\.s|tech|no|int'l|[a-z]))\.$/i,
      '',
    )
    .trim();
