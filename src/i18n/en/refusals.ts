export const refusals = {
  // Refusals: what is wrong, and what to do
  'refusal.moved-on': 'This can no longer be done. **{code}** is now: {state}.',
  'refusal.head-only': 'Only the head of the unit may do this with **{code}**. Please tell them.',
  'refusal.extend-late':
    '**{code}** has been overdue (“{what}”) since {due}. An extension has to be decided in time: please tell the resident why it is late and go ahead quickly.',
  'refusal.extended-enough': '**{code}**: “{what}” cannot be extended any further ({source}).',
  'refusal.no-extension': '**{code}**: no time that runs now may be extended.',
  'refusal.notified': 'The notice of acceptance of **{code}** has been sent already.',
  'refusal.notify-first': '**{code}**: tell the denouncer of the acceptance first, then conclude.',
  'refusal.meet-first':
    '**{code}** is a second complaint: the law wants a dialogue before the decision (Law on Complaints, Article 39). Please hold it, record its outcome, then decide.',
  'refusal.extend-instead':
    '**{code}** has been accepted: a complex matter needs a decision to extend, with its reason, and the resident is told. Please press Extend.',
  'refusal.taken': '**{code}** has already been taken by {name}.',
  'refusal.already-yours': 'You have already taken **{code}**. Type /viec to see it.',
  'refusal.officers-only':
    'This part is for officers. If you want to report something, just write to me.',
  'refusal.not-your-unit': 'This case does not belong to your unit.',
  'refusal.moved-away': '**{code}** was passed to {unit}.',
  'refusal.not-your-case':
    'I do not see this code among the cases sent from here. For privacy, only the person who sent a case can see it. Type /hoso to see yours.',
  'refusal.code-mistyped':
    'This code is not right: a character does not match. Please check it; a code looks like {example}.',
  'refusal.same-unit': 'The case is already with this unit. Please choose another one.',
  'refusal.sealed-stays':
    '**{code}** is a denunciation and stays with the Inspectorate. It cannot be passed on here.',
  'refusal.bad-rating': 'Please choose from 1 to 5.',
  'refusal.reopened-once':
    '**{code}** has been reopened once already. You can send a new report, or type /doithoai to meet a leader.',
  'refusal.no-question': 'The question about **{code}** has already been answered.',
  'refusal.invitation':
    'This invitation code is wrong, used or expired. Please ask the administrator for a new one.',
  'refusal.invite-in-group':
    'An invitation code works only in a private chat. Please write to me privately.',

  // Grounds for refusing
  'ground.not-ours': 'Not the work of this unit',
  'ground.unclear': 'Not enough information to act on',
  'ground.repeated': 'Another case covers this already',
  'ground.private': 'A private matter between two sides (civil)',
  'ground.other': 'Another reason',
  'ground.signed': 'Petition with signature or thumbprint',
  'ground.in-person': 'Told in person and written down',
  'ground.internal-act': 'Internal act, legal rule or state secret',
  'ground.not-affected': 'Does not affect the complainant directly',
  'ground.no-capacity': 'No legal capacity and no representative',
  'ground.false-representative': 'Not a lawful representative',
  'ground.unsigned': 'No signature or thumbprint',
  'ground.time-barred': 'Too late, without good reason',
  'ground.decided-twice': 'Decided at second instance already',
  'ground.given-up': 'Stopped, and not taken up again in 30 days',
  'ground.in-court': 'Before a court, or decided by one',
  'ground.form-lacking': 'Not in the form the law asks for',
  'ground.not-competent': 'Not within the power of this unit',
  'ground.no-basis': 'Not enough to go on',
  'ground.anonymous': 'The sender cannot be identified',
  'mark.repeated': 'repeated',
  'mark.bypassing': 'bypassing the first level',
  'mark.complex': 'complex',
  'mark.remote': 'remote area',
  'mark.second': 'second complaint',
  'mark.second-same':
    'second complaint, the first was decided here: to be passed on to the level above',
  'mark.reopened': 'reopened by the resident',
  'urgency.normal': 'usual',
  'urgency.urgent': 'urgent',
  'urgency.danger': 'danger',
}
