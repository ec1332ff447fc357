// The answer that somebody asked, and nobody could or would say. It is not known, and is not asked again.

export const ASKED_IN_VAIN = 'asked-without-result';
