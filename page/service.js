// Asks the service.

/** Errors: an Error whose message is for the person. */
export const asked = async (verb, given) => {
  const response = await fetch(`/v1/${verb}`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(given),
  });
  const answer = await response.json();
  if (response.ok) return answer;
  const problems = answer.problems ?? [answer];
  throw new Error(problems.map(({ why, whatToDo }) => `${why}. ${whatToDo}.`).join(' '));
};
