<?xml version="1.0" encoding="UTF-8"?>
<tileset version="1.10" name="ts" tilewidth="0" tileheight="0" tilecount="2" columns="2">
 <image source="sheet.png" width="96" height="48"/>
</tileset>
