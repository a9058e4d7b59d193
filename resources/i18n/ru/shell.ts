<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ru" sourcelanguage="en">
<context>
    <name>Shell</name>
    <message>
        <source>What you wrote down stays on this computer</source>
        <translation>Записанное остаётся на этом компьютере</translation>
    </message>
    <message>
        <source>Your rights or groups have changed</source>
        <translation>Ваши права или группы изменились</translation>
    </message>
    <message>
        <source>Change PIN</source>
        <translation>Сменить ПИН-код</translation>
    </message>
    <message>
        <source>Sign out</source>
        <translation>Выйти</translation>
    </message>
    <message>
        <source>Who is at the desk</source>
        <translation>Кто за столом</translation>
    </message>
    <message>
        <source>The copy for work without a connection is not renewed: {why}</source>
        <translation>Копия для работы без связи не обновляется: {why}</translation>
    </message>
    <message>
        <source>The server answers, but the desk cannot enter it: {why}</source>
        <translation>Сервер отвечает, но войти на него не удаётся: {why}</translation>
    </message>
    <message>
        <source>What you write down waits on this computer</source>
        <translation>Записанное подождёт на этом компьютере</translation>
    </message>
    <message>
        <source>The server answers again but does not let you in: {why}</source>
        <translation>Сервер снова отвечает, но больше не впускает вас: {why}</translation>
    </message>
    <message>
        <source>Sign in again</source>
        <translation>Войти заново</translation>
    </message>
    <message>
        <source>Your rights have changed. Sign in again to work by them.</source>
        <translation>Ваши права изменились. Войдите заново, чтобы работать по новым.</translation>
    </message>
    <message>
        <source>Ask again</source>
        <translation>Проверить</translation>
    </message>
    <message>
        <source>There is no system keyring: the directory for work without a connection is kept until you leave</source>
        <translation>Нет системного хранилища ключей: справочник для работы без связи держится до выхода</translation>
    </message>
    <message>
        <source>The daily copy was not made. {reason}</source>
        <translation>Ежедневная копия не сделана. {reason}</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>Тема</translation>
    </message>
    <message>
        <source>F1 Help</source>
        <translation>F1 Справка</translation>
    </message>
    <message>
        <source>No connection to the database: what you type is kept here.</source>
        <translation>Нет связи с базой. Введённое сохраняется на этом компьютере.</translation>
    </message>
    <message>
        <source>The database is back</source>
        <translation>Связь с базой восстановлена</translation>
    </message>
    <message>
        <source>Nobody has written it yet: an article of the kind “How to write”</source>
        <translation>Его ещё не написали: нужна статья вида «Как писать клиенту»</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Клавиши</translation>
    </message>
    <message>
        <source>Esc closes</source>
        <translation>Esc — закрыть</translation>
    </message>
    <message>
        <source>Everywhere</source>
        <translation>Везде</translation>
    </message>
    <message numerus="yes">
        <source>Unfinished texts at %n ticket(s)</source>
        <translation><numerusform>Недописанные тексты в %n заявке</numerusform><numerusform>Недописанные тексты в %n заявках</numerusform><numerusform>Недописанные тексты в %n заявках</numerusform></translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Показать</translation>
    </message>
    <message>
        <source>There is no system keyring: the password is kept until you leave</source>
        <translation>В системе нет хранилища паролей: пароль помним до выхода</translation>
    </message>
    <message>
        <source>This computer says {own}, the server {server}. The server's time is used; set this computer's clock</source>
        <translation>На этом компьютере {own}, на сервере {server}. Всё записывается по времени сервера; поправьте часы компьютера</translation>
    </message>
    <message>
        <source>The settings were not saved: the disk refused</source>
        <translation>Настройки не сохранились: диск не принял запись</translation>
    </message>
    <message>
        <source>Outages</source>
        <translation>Массовые сбои</translation>
    </message>
    <message>
        <source>Calls</source>
        <translation>Звонки</translation>
    </message>
    <message>
        <source>Work</source>
        <translation>Работа</translation>
    </message>
    <message>
        <source>Tickets</source>
        <translation>Заявки</translation>
    </message>
    <message>
        <source>Knowledge</source>
        <translation>Знания</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Настройки</translation>
    </message>
    <message>
        <source>Ticket</source>
        <translation>Заявка</translation>
    </message>
    <message>
        <source>Import of data</source>
        <translation>Импорт данных</translation>
    </message>
</context>
<context>
    <name>Consulting</name>
    <message>
        <source>Open</source>
        <translation>Открыть</translation>
    </message>
</context>
<context>
    <name>Crash</name>
    <message>
        <source>You can go on working: drafts are kept. Copy the details and send them to those who look after the program. All of it is also in {file}</source>
        <translation>Работать можно дальше: черновики сохранены. Скопируйте подробности и передайте тем, кто сопровождает программу. Всё это записано и в журнал: {file}</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Скопировано</translation>
    </message>
    <message>
        <source>An error in the program</source>
        <translation>Ошибка в программе</translation>
    </message>
    <message>
        <source>Something went wrong in the program</source>
        <translation>В программе произошла ошибка</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Закрыть</translation>
    </message>
    <message>
        <source>Copy the details</source>
        <translation>Скопировать подробности</translation>
    </message>
</context>
<context>
    <name>Deadlines</name>
    <message numerus="yes">
        <source>Deadlines of %n tickets are near or past</source>
        <translation><numerusform>Сроки %n заявки близки или прошли</numerusform><numerusform>Сроки %n заявок близки или прошли</numerusform><numerusform>Сроки %n заявок близки или прошли</numerusform></translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Открыть</translation>
    </message>
</context>
<context>
    <name>Outbox</name>
    <message>
        <source>No connection to the base since {time}. Take calls as usual: tickets are kept on this computer and go by themselves.</source>
        <translation>Нет связи с базой с {time}. Принимайте звонки как обычно: заявки записываются на этот компьютер и уйдут сами.</translation>
    </message>
    <message>
        <source>Ticket numbers are provisional ({number}).</source>
        <translation>Номера заявок временные ({number}).</translation>
    </message>
    <message numerus="yes">
        <source>%n entries need your decision</source>
        <translation><numerusform>%n запись требует вашего решения</numerusform><numerusform>%n записи требуют вашего решения</numerusform><numerusform>%n записей требуют вашего решения</numerusform></translation>
    </message>
    <message>
        <source>The file of unsent entries was damaged: {saved} were saved, it is kept as {file}</source>
        <translation>Файл неотправленного был повреждён: спасено записей — {saved}, старый файл сохранён: {file}</translation>
    </message>
    <message>
        <source>Ticket numbers are provisional for now.</source>
        <translation>Номера заявок пока временные.</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Подробнее</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Показать</translation>
    </message>
    <message numerus="yes">
        <source>Sent: %n</source>
        <translation><numerusform>Отправлена %n запись</numerusform><numerusform>Отправлены %n записи</numerusform><numerusform>Отправлено %n записей</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>need attention: %n</source>
        <translation><numerusform>%n требует внимания</numerusform><numerusform>%n требуют внимания</numerusform><numerusform>%n требуют внимания</numerusform></translation>
    </message>
</context>
</TS>
