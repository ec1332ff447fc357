// Roles of those who have the item where it is used: without a place of their own within the state they are taken to be there.

export const isAtDestination = (role: string): boolean =>
  role === 'end-user' || role === 'ultimate-consignee';
