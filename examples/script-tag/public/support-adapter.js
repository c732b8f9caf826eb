/*
 * The adapter between this program and the support widget: who is at work, and on which screen.
 * It stands before the widget's own script and is all that a program has to write.
 */
(() => {
  const signedIn = document.body.classList.contains('program');

  window.misSupport = {
    // On the sign-in page there is nobody to vouch for, so there is no token.
    ...(signedIn && { getToken }),
    getContext,
  };

  /** The program's own server signs a short-lived token for the person who is signed in. */
  async function getToken() {
    const response = await fetch('/api/support-token');
    return response.ok ? (await response.json()).token : undefined;
  }

  /** Where the person is, in the program's words. Numbers of records, never names of patients. */
  function getContext() {
    const session = window.mis && window.mis.session;
    if (!session)
      return { screen: 'Вход в систему', module: 'sign-in', organization: 'gp-3', region: 'a', build: '5.48.3' };
    const { person, workplace, organization, build } = session;
    return {
      ...window.mis.place(),
      workplace: workplace.name,
      user: { id: person.login, name: person.fullName, role: person.role, phone: `доб. ${person.phone}` },
      organization: organization.id,
      orgUnit: person.orgUnit,
      region: 'a',
      build,
    };
  }
})();
