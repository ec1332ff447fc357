// What may become a link that can be followed: a web address, and nothing that a browser would run or open on the machine.

export const isWebAddress = (url: string): boolean => /^https?:\/\/[^\s<>]+$/.test(url);
