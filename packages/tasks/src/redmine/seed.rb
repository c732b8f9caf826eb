# Fills an empty Redmine with what the tests need. Safe to run again: everything is looked up before it is made.
require 'json'

if ENV['SEED_EMPTY']
  Issue.destroy_all
  Attachment.destroy_all
end

Setting.rest_api_enabled = '1'
Setting.login_required = '1' # anonymous calls answer 401 rather than an empty list
Setting.attachment_max_size = '5120' # KiB; larger uploads answer 422
Setting.mail_handler_api_enabled = '0'

def account(login, first_name, language: 'ru', admin: false)
  user = User.find_by_login(login) || User.new(mail: "#{login}@support.test")
  user.login = login
  user.firstname = first_name
  user.lastname = 'Поддержка'
  user.language = language
  user.admin = admin
  user.status = User::STATUS_ACTIVE
  user.must_change_passwd = false
  user.mail_notification = 'none'
  user.password = user.password_confirmation = SecureRandom.hex(16) if user.new_record?
  user.save!
  user
end

# The intake speaks Russian, so its errors come in Russian: an adapter must not read English sentences.
intake = account('mis-intake', 'Приём')
support = account('mis-support', 'Ольга')
stranger = account('mis-stranger', 'Чужой') # a valid key and no project: 403 and 404
admin = account('mis-admin', 'Администратор', admin: true)

project = Project.find_by(identifier: 'mis-tickets') || Project.new(identifier: 'mis-tickets')
project.name = 'Обращения из МИС'
project.is_public = false
project.enabled_module_names = %w[issue_tracking]
project.trackers = Tracker.sorted.to_a
project.save!

role = Role.givable.sorted.first # "Manager" of the default data: sees private notes, which is the hard case
[intake, support].each do |user|
  next if Member.where(project: project, user_id: user.id).exists?

  Member.create!(project: project, user_id: user.id, roles: [role])
end

fields = {
  'external_ref' => { field_format: 'string', max_length: 64 },
  'mis_user' => { field_format: 'string' },
  'mis_screen' => { field_format: 'string' },
  'mis_build' => { field_format: 'string' },
  'mis_category' => { field_format: 'string' },
  'mis_module' => { field_format: 'string' },
  'severity' => { field_format: 'list', possible_values: %w[low normal high critical] }
}.to_h do |name, attributes|
  field = IssueCustomField.find_by(name: name) || IssueCustomField.new(name: name)
  field.assign_attributes({ is_for_all: true, is_filter: true, searchable: true, visible: true }.merge(attributes))
  field.trackers = Tracker.sorted.to_a
  field.save!
  [name, field.id]
end

# By position, not by name: the default data exist in many languages.
new, in_progress, resolved, feedback, closed = IssueStatus.sorted.to_a
File.write(ENV.fetch('SEED_OUT'), JSON.generate(
  keys: { intake: intake.api_key, support: support.api_key, stranger: stranger.api_key, admin: admin.api_key },
  project: project.identifier,
  trackerId: Tracker.sorted.last.id,
  fields: fields,
  statuses: { new: new.id, inProgress: in_progress.id, resolved: resolved.id, feedback: feedback.id, closed: closed.id },
  priorities: IssuePriority.active.sorted.map(&:id)
))
